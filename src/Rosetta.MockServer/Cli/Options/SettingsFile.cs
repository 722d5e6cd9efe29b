using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>
/// Options from the section <c>Rosetta</c> of the <c>appsettings.json</c> in the current folder. Other sections are other
/// people's. Names are read as ASP.NET Core reads them: case does not matter, comments and trailing commas are let through.
/// </summary>
internal static class SettingsFile
{
    public const string FileName = "appsettings.json";
    public const string Section = "Rosetta";

    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file, if there is one.</summary>
    public static GivenOptions Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return GivenOptions.None;
        }

        try
        {
            return new FileInfo(path).Length > MaxBytes
                ? Failed($"{FileName}: larger than {MaxBytes} bytes")
                : Parse(File.ReadAllBytes(path));
        }
        catch (JsonException error)
        {
            return Failed(string.Create(
                CultureInfo.InvariantCulture,
                $"{FileName}:{error.LineNumber + 1}:{error.BytePositionInLine + 1}: not valid JSON"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed($"{FileName}: can't be read: {error.Message}");
        }
    }

    private static GivenOptions Parse(ReadOnlyMemory<byte> utf8)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        using var document = JsonDocument.Parse(utf8, Lenient);
        var options = ImmutableArray.CreateBuilder<GivenOption>();
        var errors = ImmutableArray.CreateBuilder<string>();
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Failed(OptionErrors.NotASection(FileName, Kind(document.RootElement)));
        }

        foreach (var section in document.RootElement.EnumerateObject().Where(property => property.Name.Equals(Section, StringComparison.OrdinalIgnoreCase)))
        {
            if (section.Value.ValueKind == JsonValueKind.Object)
            {
                ReadSection(section.Value, options, errors);
            }
            else
            {
                errors.Add(OptionErrors.NotASection($"{FileName}, {Section}", Kind(section.Value)));
            }
        }

        return new GivenOptions(options.ToImmutable(), errors.ToImmutable(), []);
    }

    private static void ReadSection(JsonElement section, ImmutableArray<GivenOption>.Builder options, ImmutableArray<string>.Builder errors)
    {
        foreach (var property in section.EnumerateObject())
        {
            var source = $"{FileName}, {Section}:{property.Name}";
            var row = OptionTable.All.FirstOrDefault(row => row.SettingsKey.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            if (row is null)
            {
                errors.Add(OptionErrors.UnknownKey(source, property.Name));
            }
            else if (options.Any(given => given.Row == row))
            {
                errors.Add(OptionErrors.RepeatedKey(source));
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                options.Add(new GivenOption(row, source, [.. property.Value.EnumerateArray().Select(item => Scalar(item, source, errors)).OfType<string>()]));
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && Scalar(property.Value, source, errors) is { } value)
            {
                options.Add(new GivenOption(row, source, [value]));
            }
        }
    }

    private static string? Scalar(JsonElement element, string source, ImmutableArray<string>.Builder errors)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return element.GetRawText();
            default:
                errors.Add(OptionErrors.NotAValue(source, Kind(element)));
                return null;
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static GivenOptions Failed(string error) => new([], [error], []);
}
