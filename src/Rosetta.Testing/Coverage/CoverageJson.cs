using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rosetta.Testing.Coverage;

/// <summary>A report as JSON, the same that the admin API gives, and back.</summary>
internal static class CoverageJson
{
    private const string OtherTransitions = "otherTransitions";
    private const string Rows = "rows";
    private const string Name = "name";
    private const string Count = "count";

    // Nobody has counted so far, and a sum of a million such is still a number.
    private const long MostCounted = 1_000_000_000_000;

    private static readonly CoverageJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        NumberHandling = default,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Of(CoverageReport report) => JsonSerializer.Serialize(report, Context.CoverageReport) + "\n";

    /// <summary>Reads a report.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="report">What it says.</param>
    /// <param name="problem">Why it can't be read; told behind the file's name.</param>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out CoverageReport? report, [NotNullWhen(false)] out string? problem)
    {
        report = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            problem = Read(document.RootElement, out var cells);
            report = problem is null ? new CoverageReport(cells) : null;
        }
        catch (JsonException error)
        {
            problem = $"not JSON: {error.Message}";
        }

        return report is not null;
    }

    private static string? Read(JsonElement root, out long[] cells)
    {
        cells = new long[CoverageCells.Count];
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(kind.Word(), out var group) || group.ValueKind != JsonValueKind.Object || !group.TryGetProperty(Rows, out var rows))
            {
                return $"no coverage report: expected an object with '{kind.Word()}', and in it '{Rows}'";
            }

            if (ReadRows(kind, rows, cells) is { } problem)
            {
                return problem;
            }
        }

        return root.TryGetProperty(OtherTransitions, out var others) ? ReadRows(CoverageKind.Transitions, others, cells) : null;
    }

    private static string? ReadRows(CoverageKind kind, JsonElement rows, long[] cells)
    {
        if (rows.ValueKind != JsonValueKind.Array)
        {
            return $"in '{kind.Word()}' the rows are no array";
        }

        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Object
                || !row.TryGetProperty(Name, out var name)
                || name.ValueKind != JsonValueKind.String
                || !row.TryGetProperty(Count, out var count)
                || count.ValueKind != JsonValueKind.Number
                || !count.TryGetInt64(out var number)
                || number is < 0 or > MostCounted)
            {
                return $"in '{kind.Word()}' a row is not {{\"{Name}\": text, \"{Count}\": number}}";
            }

            if (!CoverageNames.TryFind(kind, name.GetString()!, out var cell))
            {
                return $"'{name.GetString()}' is none of the {kind.Word()} that there are; the report is of another version";
            }

            if (cell is { } at)
            {
                cells[at] = number;
            }
        }

        return null;
    }
}

/// <summary>Source-generated serialization of a report.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CoverageReport))]
internal sealed partial class CoverageJsonContext : JsonSerializerContext;
