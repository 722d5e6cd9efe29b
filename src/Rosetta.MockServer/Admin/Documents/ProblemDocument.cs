using System.Collections.Immutable;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>A complaint of the fake's own (RFC 9457); never an answer of Rosetta.</summary>
internal sealed record ProblemDocument
{
    /// <summary><c>urn:rosetta-mock:…</c>, stable.</summary>
    public required string Type { get; init; }

    /// <summary>The same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What came, what was expected, what to do next.</summary>
    public required string Detail { get; init; }

    /// <summary>Field by field, where fields are wrong.</summary>
    public ImmutableArray<ViolationDocument> Violations { get; init; }

    /// <summary>Line by line, where a scenario is wrong.</summary>
    public ImmutableArray<ProblemIssueDocument> Issues { get; init; }
}

/// <summary>One field that is wrong.</summary>
/// <param name="Path">JSON path of the field, or the query parameter.</param>
/// <param name="Position">Byte offset in the body, from 0; none where the field is missing.</param>
/// <param name="Found">What came.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record ViolationDocument(string Path, long? Position, string Found, string Expected);

/// <summary>One mistake in a scenario.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="Message">What was found, what was expected, the nearest valid word.</param>
internal sealed record ProblemIssueDocument(string Source, int Line, int Column, string Severity, string Message);
