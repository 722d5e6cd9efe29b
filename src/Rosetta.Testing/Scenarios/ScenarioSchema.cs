using System.Text.Encodings.Web;
using System.Text.Json;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Scenarios;

/// <summary>The JSON Schema (draft-07, which editors speak) of scenario files, made from the same tables as their reader.</summary>
public static class ScenarioSchema
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>The schema's text, as it stands in <c>scenarios/scenario.schema.json</c>.</summary>
    public static string Json => Written.Value;

    private static string Write()
    {
        var schema = ScenarioFormat.Root.Schema();
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Rosetta scenario");
        schema.Insert(2, "description", "What a fake of Rosetta's Get Task answers, step by step.");

        // The file is read by people and never embedded in HTML.
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        return schema.ToJsonString(options) + "\n";
    }
}
