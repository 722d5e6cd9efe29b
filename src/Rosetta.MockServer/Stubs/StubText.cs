using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// What a mapping file says, each of its mappings with an id: the file's own, or else one made of the file's name, so that a file
/// that is read again replaces what it said before.
/// </summary>
/// <param name="Json">The file's text with these ids in it.</param>
/// <param name="Ids">Of its mappings.</param>
internal sealed record StubText(string Json, ImmutableArray<Guid> Ids)
{
    private const string Id = "Guid";
    private const string Request = "Request";
    private const string Response = "Response";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a mapping file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="name">Its path in the folder, with slashes.</param>
    /// <param name="source">What errors call it.</param>
    /// <param name="issue">What is wrong; none if it can be taken.</param>
    public static StubText? Read(string text, string name, string source, out ScenarioIssue? issue)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var mappings = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : ImmutableArray.Create(document.RootElement);
            var odd = mappings.IndexOf(mappings.FirstOrDefault(mapping => !IsMapping(mapping)));
            issue = odd < 0 ? null : new ScenarioIssue(source, 1, 1, IsError: true, mappings.Length == 1 ? NoMapping : $"item {odd + 1} is {NoMapping}");
            return odd < 0 ? With(mappings, name) : null;
        }
        catch (JsonException error)
        {
            issue = new ScenarioIssue(source, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, IsError: true, $"not JSON: {Reason(error)}");
            return null;
        }
    }

    private const string NoMapping =
        $"no mapping: one is an object with '{Request}' and '{Response}'; name a file that is no mapping file, such as the body of an answer, other than .json";

    private static StubText With(ImmutableArray<JsonElement> mappings, string name)
    {
        // WireMock.Net takes an id for the file's name if it is one.
        if (mappings.Length == 1 && Guid.TryParse(Path.GetFileNameWithoutExtension(name), out var named))
        {
            return new StubText(mappings[0].GetRawText(), [named]);
        }

        var ids = mappings.Select((mapping, index) => IdOf(mapping) ?? new Guid(XxHash128.Hash(Encoding.UTF8.GetBytes($"{name}#{index}")))).ToImmutableArray();
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            foreach (var (mapping, id) in mappings.Zip(ids))
            {
                Write(writer, mapping, id);
            }

            writer.WriteEndArray();
        }

        return new StubText(Encoding.UTF8.GetString(bytes.ToArray()), ids);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement mapping, Guid id)
    {
        writer.WriteStartObject();
        writer.WriteString(Id, id);
        foreach (var property in mapping.EnumerateObject().Where(property => !Is(property, Id)))
        {
            writer.WritePropertyName(property.Name);

            // As it stands there: a number keeps its digits.
            writer.WriteRawValue(property.Value.GetRawText());
        }

        writer.WriteEndObject();
    }

    private static bool IsMapping(JsonElement mapping) =>
        mapping.ValueKind == JsonValueKind.Object && Has(mapping, Request) && Has(mapping, Response);

    private static bool Has(JsonElement mapping, string key) =>
        mapping.EnumerateObject().Any(property => Is(property, key) && property.Value.ValueKind == JsonValueKind.Object);

    // WireMock.Net does not tell Request from request.
    private static bool Is(JsonProperty property, string key) => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static Guid? IdOf(JsonElement mapping) =>
        mapping.EnumerateObject().LastOrDefault(property => Is(property, Id)).Value is { ValueKind: JsonValueKind.String } text
            && Guid.TryParse(text.GetString(), out var id) && id != Guid.Empty ? id : null;

    // Without the position, which stands before it.
    private static string Reason(JsonException error) => error.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
}
