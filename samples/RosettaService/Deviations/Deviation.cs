using System.Collections.Immutable;
using RosettaService.Http;

namespace RosettaService.Deviations;

/// <summary>One fact in which the service can differ from the specification.</summary>
/// <param name="Name">As <c>--deviation</c> takes it; that of the fake's mutant where there is one.</param>
/// <param name="What">What is different.</param>
/// <param name="Verification">Whether the contract forbids it.</param>
/// <param name="Path">
/// The fact: a JSON path (the path of a missing field too), <see cref="HttpStatusPath"/> or <see cref="ContentTypePath"/>.
/// One who checks the service must point there.
/// </param>
/// <param name="Touches">Which answers it changes; all others stay as they are.</param>
public sealed record Deviation(string Name, string What, Verification Verification, string Path, Scope Touches)
{
    /// <summary>Stands in <see cref="Path"/> where the HTTP status differs.</summary>
    public const string HttpStatusPath = "HTTP status";

    /// <summary>Stands in <see cref="Path"/> where the media type differs.</summary>
    public const string ContentTypePath = "Content-Type";

    /// <summary>Changes the answer.</summary>
    internal Func<HttpAnswer, HttpAnswer> Spoil { get; init; } = answer => answer;

    /// <summary>The order in which the ids are checked; default for the usual one.</summary>
    internal ImmutableArray<IdCheck> Order { get; init; }
}
