using System.Collections.Immutable;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Recording;

/// <summary>What came of passing a call on.</summary>
internal abstract record UpstreamResult;

/// <summary>The real service answered.</summary>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="Reason">The words behind it.</param>
/// <param name="Headers">Those that are passed on, as they came.</param>
/// <param name="Body">All of it, as it came; of a long one the beginning.</param>
internal sealed record UpstreamAnswer(int HttpStatus, string? Reason, ImmutableArray<PassedHeader> Headers, byte[] Body) : UpstreamResult
{
    /// <summary>Where the rest of a long answer comes from; none if all of it is here. To be disposed of.</summary>
    public UpstreamCall? Rest { get; init; }

    /// <summary>The header; several are one, separated by commas; none if there is none.</summary>
    public string? Header(string name) =>
        string.Join(", ", Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Values)) is { Length: > 0 } value ? value : null;
}

/// <summary>It did not, or not wholly: the fake has to speak for itself.</summary>
internal sealed record UpstreamFailure(Problem Problem) : UpstreamResult;

/// <summary>The client hung up first.</summary>
internal sealed record UpstreamAbandoned : UpstreamResult;

/// <summary>One header of a request or an answer.</summary>
/// <param name="Name">As it came.</param>
/// <param name="Values">One for each time it came.</param>
internal sealed record PassedHeader(string Name, ImmutableArray<string> Values);
