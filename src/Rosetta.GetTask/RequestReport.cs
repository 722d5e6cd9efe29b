using System.Collections.Immutable;

namespace Rosetta.GetTask;

/// <summary>Everything there is to say about a request body that is not plainly right.</summary>
/// <param name="Violations">What makes the request unanswerable; empty if it can be answered.</param>
/// <param name="Warnings">What is odd but accepted.</param>
public sealed record RequestReport(ImmutableArray<Violation> Violations, ImmutableArray<Violation> Warnings);
