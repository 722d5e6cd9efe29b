using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.GetTask;

/// <summary>
/// The OpenAPI 3.1 document of Get Task, put together from the catalogues and the samples. It describes the API, not what the
/// fake adds to it.
/// </summary>
public static class GetTaskOpenApi
{
    private static readonly Lazy<byte[]> Written = new(Write);

    /// <summary>The document, UTF-8 JSON. Always the same array: don't write into it.</summary>
    public static byte[] Document => Written.Value;

    private static byte[] Write()
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Get Task",
                ["version"] = typeof(GetTaskOpenApi).Assembly.GetName().Version!.ToString(fieldCount: 3),
                ["description"] = $"We will provide a GET API for get task info.\n\nThe specification says so, and names {WireNames.Method} as the method: {WireNames.Method} it is.",
            },
            ["paths"] = new JsonObject
            {
                [WireNames.Path] = new JsonObject { [WireNames.Method.ToLowerInvariant()] = Operation() },
            },
            ["components"] = new JsonObject { ["schemas"] = OpenApiSchemas.All() },
        };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static JsonObject Operation() => new()
    {
        ["operationId"] = "getTask",
        ["summary"] = "Get Task",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = Json(OpenApiSchemas.Ref(nameof(GetTaskRequest)), [new("sample", Example("The specification's own", OpenApiSchemas.SampleRequest()))]),
        },
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "Every answer, errors too: the specification names no HTTP status, what happened stands in the envelope.",
                ["content"] = Json(
                    new JsonObject { ["oneOf"] = new JsonArray(OpenApiSchemas.Ref(nameof(SuccessEnvelope)), OpenApiSchemas.Ref(nameof(ErrorEnvelope))) },
                    CodeCatalogue.All.Select(code => KeyValuePair.Create<string, JsonNode?>(code.Word, Example(code.Message, OpenApiSchemas.SampleAnswer(code))))),
            },
            ["405"] = new JsonObject
            {
                ["description"] = $"The answer to any other method than {WireNames.Method}.",
                ["headers"] = new JsonObject
                {
                    ["Allow"] = new JsonObject { ["schema"] = OpenApiSchemas.OneOf("string", [WireNames.Method]) },
                },
            },
        },
    };

    private static JsonObject Json(JsonObject schema, IEnumerable<KeyValuePair<string, JsonNode?>> examples) => new()
    {
        [WireNames.MediaType] = new JsonObject { ["schema"] = schema, ["examples"] = new JsonObject(examples) },
    };

    private static JsonObject Example(string summary, JsonObject value) => new() { ["summary"] = summary, ["value"] = value };
}
