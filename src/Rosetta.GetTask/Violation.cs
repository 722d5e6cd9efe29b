using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>One way in which a request or a response is not what the specification says.</summary>
/// <param name="Path">JSON path of the field, <c>$</c> for the whole; <c>HTTP status</c> or <c>Content-Type</c> where these are wrong.</param>
/// <param name="Found">What came.</param>
/// <param name="Expected">What the specification says.</param>
public sealed record Violation(string Path, string Found, string Expected)
{
    /// <summary>Offset of the first offending byte in the body, from 0; none where the field is missing.</summary>
    public long? BytePosition { get; init; }

    /// <summary>Whether the expectation is read off the samples (forms of <c>date</c> and <c>requestId</c>) and not stated.</summary>
    public bool IsInferred { get; init; }

    /// <summary>All of it in a line: <c>$.sceneId at byte 17: found the number 42, expected a non-empty string</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}{(BytePosition is { } at ? $" at byte {at}" : "")}: found {Found}, expected {Expected}{(IsInferred ? " (inferred from the samples)" : "")}");
}
