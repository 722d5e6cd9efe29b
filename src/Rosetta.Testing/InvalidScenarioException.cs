using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing;

/// <summary>Scenarios that can't be played: with every error and warning, a line each, as editors and terminals link it.</summary>
public sealed class InvalidScenarioException : Exception
{
    internal InvalidScenarioException(ImmutableArray<ScenarioIssue> issues)
        : base(string.Join(Environment.NewLine, issues)) => Issues = issues;

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<ScenarioIssue> Issues { get; }
}
