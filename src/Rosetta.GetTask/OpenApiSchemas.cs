using System.Globalization;
using System.Text.Json.Nodes;

namespace Rosetta.GetTask;

/// <summary>
/// The JSON Schemas of what goes over the wire. Fields, their order and the examples come from the serializer's own output.
/// Single values are written as an <c>enum</c> of one: older tools than the 2020-12 draft understand that too.
/// </summary>
internal static class OpenApiSchemas
{
    public static JsonObject All() => new()
    {
        [nameof(GetTaskRequest)] = Request(),
        [nameof(SuccessEnvelope)] = Envelope([.. CodeCatalogue.All.Where(code => code.IsSuccess)]),
        [nameof(ErrorEnvelope)] = WithMessages(Envelope([.. CodeCatalogue.Errors]), CodeCatalogue.Errors),
        [nameof(TaskData)] = TaskDataOf(SampleAnswer(CodeCatalogue.Get(RosettaCode.Success))),
        [nameof(RosettaStatus)] = Status(),
    };

    public static JsonObject Ref(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    public static JsonObject OneOf(string type, IEnumerable<JsonNode?> values) => new() { ["type"] = type, ["enum"] = new JsonArray([.. values]) };

    public static JsonObject SampleAnswer(CodeInfo code) =>
        JsonNode.Parse(SampleAnswers.Json(SampleAnswers.OutcomeOf(code)))!.AsObject();

    public static JsonObject SampleRequest() =>
        new(RequestFieldCatalogue.All.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Sample)));

    private static JsonObject Request() => Object(SampleRequest(), name =>
    {
        var field = RequestFieldCatalogue.All.Single(field => field.Name == name);
        return new JsonObject
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["description"] = field.Description,
            ["examples"] = new JsonArray(field.Sample),
        };
    });

    private static JsonObject Envelope(CodeInfo[] codes)
    {
        var sample = SampleAnswer(codes[0]);
        return Object(sample, name => name switch
        {
            WireNames.Code => OneOf("integer", codes.Select(code => (JsonNode?)code.Number)),
            WireNames.Message => OneOf("string", codes.Select(code => (JsonNode?)code.Message)),
            WireNames.Data => codes[0].IsSuccess ? Ref(nameof(TaskData)) : new JsonObject { ["type"] = "null" },
            WireNames.Date => Form(WireFormats.DatePattern, sample[name]),
            WireNames.RequestId => Form(WireFormats.RequestIdPattern, sample[name]),
            WireNames.Success => OneOf("boolean", [codes[0].IsSuccess]),
            _ => throw new NotSupportedException($"The envelope's field '{name}' has no schema: add one."),
        });
    }

    // Which message goes with which code.
    private static JsonObject WithMessages(JsonObject envelope, IEnumerable<CodeInfo> codes)
    {
        envelope["oneOf"] = new JsonArray([.. codes.Select(code => new JsonObject
        {
            ["title"] = code.Word,
            ["properties"] = new JsonObject
            {
                [WireNames.Code] = OneOf("integer", [code.Number]),
                [WireNames.Message] = OneOf("string", [code.Message]),
            },
        })]);
        return envelope;
    }

    private static JsonObject TaskDataOf(JsonObject success)
    {
        var sample = success[WireNames.Data]!.AsObject();
        return Object(sample, name => name switch
        {
            WireNames.ViewUrl => Form(WireFormats.ViewUrlPattern, sample[name]),
            WireNames.Status => Ref(nameof(RosettaStatus)),
            _ => throw new NotSupportedException($"The field '{name}' of {WireNames.Data} has no schema: add one."),
        });
    }

    private static JsonObject Status()
    {
        var schema = OneOf("integer", StatusCatalogue.All.Select(row => (JsonNode?)row.Number));
        schema["description"] = string.Join('\n', StatusCatalogue.All.Select(row => string.Create(CultureInfo.InvariantCulture, $"- `{row.Number}` {row.Description}")));
        schema["x-enum-varnames"] = new JsonArray([.. StatusCatalogue.All.Select(row => row.Status.ToString())]);
        schema["x-enum-descriptions"] = new JsonArray([.. StatusCatalogue.All.Select(row => row.Description)]);
        return schema;
    }

    // Every field of the sample is required; further ones are allowed, as everywhere in JSON Schema unless it says otherwise.
    private static JsonObject Object(JsonObject sample, Func<string, JsonObject> schemaOf) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. sample.Select(field => field.Key)]),
        ["properties"] = new JsonObject(sample.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, schemaOf(field.Key)))),
    };

    private static JsonObject Form(string pattern, JsonNode? sample) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["examples"] = new JsonArray(sample?.DeepClone()) };
}
