using System.Collections.Immutable;
using Rosetta.Testing.Scenarios.Format;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios;

/// <summary>Reads scenario files: YAML, and so JSON too.</summary>
public static class ScenarioReader
{
    /// <summary>How the name of a scenario file that the fake writes ends.</summary>
    internal const string Ending = ".yaml";

    /// <summary>How the name of a scenario file may end.</summary>
    internal static readonly ImmutableArray<string> FileEndings = [Ending, ".yml", ".json"];

    private const string SchemaEnding = ".schema.json";

    private static readonly YamlFileKind Kind = new(ScenarioLimits.FileBytes, ScenarioErrors.TooLarge, ScenarioErrors.Empty, ScenarioErrors.NotAMapping);

    /// <summary>
    /// Reads one file. Never throws, whatever the text; says everything that is wrong at once, but for a text that is not YAML,
    /// where nothing after the first error can be understood.
    /// </summary>
    /// <param name="text">The file's content.</param>
    /// <param name="source">
    /// What errors call the file. If it ends like a file's name (.yaml, .yml, .json), the scenario's name must agree with it.
    /// </param>
    /// <param name="lifecycle">What a transition outside our reading of the lifecycle is.</param>
    public static ScenarioReading Read(string text, string source, LifecycleRule lifecycle = LifecycleRule.Warn) =>
        Read(text, source, lifecycle, new IssueList(source));

    internal static ScenarioReading Read(string text, string source, LifecycleRule lifecycle, IssueList issues)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        var draft = new ScenarioDraft();
        if (ReadTree(text, issues) is YamlMap map)
        {
            var keys = ScenarioFormat.Root.Read(map, draft, issues);
            Judge(keys, draft, source, lifecycle, issues);
        }

        return new ScenarioReading(issues.HasErrors ? null : Finish(draft, text, source), issues.InOrder());
    }

    /// <summary>Whether a file of that name is a scenario: not hidden, not a schema, not an editor's own.</summary>
    internal static bool IsFileName(string fileName) =>
        !fileName.StartsWith('.')
        && !fileName.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase)
        && EndingOf(fileName) is not null;

    /// <summary>The file as YAML; what is not a mapping, or is not YAML, is among the issues.</summary>
    internal static YamlNode? ReadTree(string text, IssueList issues) => YamlFile.ReadTree(text, Kind, issues);

    /// <summary>What can be said only of the whole.</summary>
    private static void Judge(MapReading keys, ScenarioDraft draft, string source, LifecycleRule lifecycle, IssueList issues)
    {
        if (draft.Name is { } name && FileName(source) is { } fileName && name != fileName)
        {
            issues.Error(keys.Find(ScenarioFormat.Name)!.Value.At, ScenarioErrors.NameIsNotFileName(name, fileName));
        }

        var thenAt = keys.Find(ScenarioFormat.Then)?.Value.At ?? keys.At;
        if (draft.Then != Then.Hold && draft.Steps is [.., { Ends: false }])
        {
            issues.Error(thenAt, ScenarioErrors.ThenUnreachable(Words.Then.WordOf(draft.Then)));
        }

        LifecycleLint.Check(draft.Steps, draft.Then, thenAt, lifecycle, issues);
    }

    private static Scenario Finish(ScenarioDraft draft, string text, string source) => new()
    {
        Name = draft.Name!,
        Description = draft.Description,
        Per = draft.Per,
        When = draft.When,
        Steps = [.. draft.Steps.Select(read => read.Step!)],
        Then = draft.Then,
        Chances = draft.Chances,
        Text = text,
        Source = source,
    };

    // The file's name without its ending; none if the source is not a file's path.
    private static string? FileName(string source)
    {
        var ending = EndingOf(source);
        return ending is null ? null : source[(source.LastIndexOfAny(['/', '\\']) + 1)..^ending.Length];
    }

    private static string? EndingOf(string path) =>
        FileEndings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
