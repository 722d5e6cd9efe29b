using System.Globalization;

namespace Rosetta.Testing.Scenarios;

/// <summary>Something to say about a scenario file.</summary>
/// <param name="Source">The file, as the user named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="IsError">Whether the scenario can't be played; a warning otherwise.</param>
/// <param name="Message">What was found, what was expected, the nearest valid word.</param>
public sealed record ScenarioIssue(string Source, int Line, int Column, bool IsError, string Message)
{
    /// <summary><c>scenarios/x.yaml:12:9: unknown status …</c>, as editors and terminals link it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Source}:{Line}:{Column}: {(IsError ? "" : "warning: ")}{Message}");
}
