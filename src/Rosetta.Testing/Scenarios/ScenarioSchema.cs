using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Scenarios;

/// <summary>The JSON Schema (draft-07, which editors speak) of scenario files, made from the same tables as their reader.</summary>
public static class ScenarioSchema
{
    private static readonly Lazy<string> Written = new(() =>
        SchemaText.Write(ScenarioFormat.Root.Schema(), "Rosetta scenario", "What a fake of Rosetta's Get Task answers, step by step."));

    /// <summary>The schema's text, as it stands in <c>scenarios/scenario.schema.json</c>.</summary>
    public static string Json => Written.Value;
}
