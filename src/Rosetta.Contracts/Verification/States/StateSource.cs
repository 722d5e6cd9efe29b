using Rosetta.GetTask;

namespace Rosetta.Contracts.Verification.States;

/// <summary>Sets a provider state up.</summary>
/// <param name="state">Which; <see cref="PactState.Outcome"/> says what has to be answered in it.</param>
/// <param name="cancellation">Cancelled when the verifier gives up.</param>
/// <returns>The ids to ask for; none leaves the pact's examples. What it throws becomes the reason why the interaction could not be tried.</returns>
public delegate Task<GetTaskRequest?> StateSetUp(PactState state, CancellationToken cancellation);

/// <summary>Who brings the provider into the state that an interaction needs.</summary>
public sealed record StateSource
{
    private StateSource()
    {
    }

    /// <summary>The provider itself, by Pact's provider-state protocol; none if it is somebody else.</summary>
    public Uri? Url { get; private init; }

    /// <summary>The ids of what is there already; none if it is somebody else.</summary>
    public StateIds? Ids { get; private init; }

    /// <summary>The caller's own code; none if it is somebody else.</summary>
    public StateSetUp? Code { get; private init; }

    /// <summary>The provider is told by a POST to this URL, and tells the ids.</summary>
    public static StateSource At(Uri url) => new() { Url = url };

    /// <summary>The states are there already, under these ids.</summary>
    public static StateSource Of(StateIds ids) => new() { Ids = ids };

    /// <summary>Code sets them up: for tests beside the provider, which reach its database.</summary>
    public static StateSource By(StateSetUp code) => new() { Code = code };
}
