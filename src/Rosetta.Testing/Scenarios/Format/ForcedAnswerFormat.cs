using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>An answer that someone puts before a scenario's: what a step says, for so many calls.</summary>
internal static class ForcedAnswerFormat
{
    private const string Place = "a forced answer";
    private const string Calls = "calls";

    public static MapFormat<StepDraft> Answer { get; } = new(
        Place,
        [
            .. AnswerFormat.Keys,
            FormatKey.Of<StepDraft, int>(
                Calls,
                "For so many answers, 1 if left out; null: until it is cleared.",
                NumberKind.Calls with { Schema = CallsSchema },
                (draft, value) => draft.End = StepEnd.AfterCalls(value)) with { MayBeNull = true },
        ],
        AnswerFormat.Rules(Place));

    /// <summary>For how many answers; none until it is cleared.</summary>
    public static int? CallsOf(MapReading keys, StepDraft draft) => keys.Find(Calls)?.Value switch
    {
        null => 1,
        YamlScalar { Type: ScalarType.Null } => null,
        _ => draft.End.Calls,
    };

    private static JsonObject CallsSchema()
    {
        var schema = NumberKind.Calls.Schema();
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }
}
