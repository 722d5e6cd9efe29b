namespace Rosetta.Contracts.Verification.States;

/// <summary>Who brings the provider into the state that an interaction needs.</summary>
public sealed record StateSource
{
    private StateSource(Uri? url, StateIds? ids)
    {
        Url = url;
        Ids = ids;
    }

    /// <summary>The provider itself, by Pact's provider-state protocol; none if the states are there already.</summary>
    public Uri? Url { get; }

    /// <summary>The ids of what is there already; none if the provider is told.</summary>
    public StateIds? Ids { get; }

    /// <summary>The provider is told by a POST to this URL, and tells the ids.</summary>
    public static StateSource At(Uri url) => new(url, null);

    /// <summary>The states are there already, under these ids.</summary>
    public static StateSource Of(StateIds ids) => new(null, ids);
}
