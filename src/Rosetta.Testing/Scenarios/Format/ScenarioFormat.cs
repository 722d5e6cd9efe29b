using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>A whole scenario file.</summary>
internal static class ScenarioFormat
{
    public const string Name = "name";
    public const string Description = "description";
    public const string When = "when";
    public const string Steps = "steps";
    public const string Then = "then";

    public static MapFormat<ScenarioDraft> Root { get; } = new(
        "a scenario",
        [
            FormatKey.Of<ScenarioDraft, string>(Name, "The scenario's name, which is the file's name too: a-z, 0-9 and '-'.", TextKind.Name, (draft, value) => draft.Name = value) with { IsRequired = true },
            FormatKey.Of<ScenarioDraft, string>(Description, "For people: what happens, and what it is good for.", TextKind.Any, (draft, value) => draft.Description = value),
            FormatKey.Of<ScenarioDraft, CursorScope>("per", "Who goes through the story: every task by itself (task, the default), or all tasks of a session together (session).", Words.Scope.Kind<CursorScope>(), (draft, value) => draft.Per = value),
            FormatKey.Of<ScenarioDraft, When>(When, "Which requests the scenario answers without being asked for; all fields given must fit.", WhenFormat.Kind, (draft, value) => draft.When = value),
            FormatKey.Of<ScenarioDraft, ImmutableArray<ReadStep>>(Steps, "What is answered, in order.", StepsFormat.Kind, (draft, value) => draft.Steps = value) with { IsRequired = true },
            FormatKey.Of<ScenarioDraft, Then>(Then, "What follows when the last step has ended; hold is the default.", Words.Then.Kind<Then>(), (draft, value) => draft.Then = value),
            FormatKey.Of<ScenarioDraft, ImmutableArray<Chance>>("chance", "Answers that replace a step's answer by chance, drawn anew for each answer: 5%: { error: 5000 }.", ChanceFormat.Kind, (draft, value) => draft.Chances = value),
            SchemaText.KeyOf<ScenarioDraft>(),
        ],
        []);
}

/// <summary>A scenario while its keys are read.</summary>
internal sealed class ScenarioDraft
{
    public string? Name { get; set; }

    public string Description { get; set; } = "";

    public CursorScope Per { get; set; }

    public When? When { get; set; }

    public ImmutableArray<ReadStep> Steps { get; set; } = [];

    public Then Then { get; set; }

    public ImmutableArray<Chance> Chances { get; set; } = [];
}
