using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Writes the JSON Schema (draft-07, which editors speak) of a kind of files.</summary>
internal static class SchemaText
{
    private const string Key = "$schema";

    // The file is read by people and never embedded in HTML.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The key of a JSON file, which has no comment that could say to editors where the schema is.</summary>
    public static FormatKey<TDraft> KeyOf<TDraft>() =>
        FormatKey.Of<TDraft, string>(Key, "For editors, in JSON files: where the schema is. The fake does not look at it.", TextKind.Any, (_, _) => { });

    /// <param name="root">Of the whole file.</param>
    /// <param name="title">Of the schema.</param>
    /// <param name="description">The same.</param>
    public static string Write(JsonObject root, string title, string description)
    {
        root.Insert(0, Key, "http://json-schema.org/draft-07/schema#");
        root.Insert(1, "title", title);
        root.Insert(2, "description", description);
        return root.ToJsonString(Readable) + "\n";
    }
}
