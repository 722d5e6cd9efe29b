using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Verification;

/// <summary>Takes the core's text on one interaction apart: a block for each sort of mismatch, with a line for each mismatch.</summary>
internal static partial class CoreMismatches
{
    private const string Indent = "           ";
    private const string Root = "$";
    private const string ContentType = "Content-Type";

    /// <summary>The mismatches in the order of their paths; one that names several missing fields counts for each of them.</summary>
    public static ImmutableArray<PactMismatch> Read(string failure)
    {
        var mismatches = ImmutableArray.CreateBuilder<PactMismatch>();
        string? block = null;
        foreach (var line in failure.Split('\n'))
        {
            if (BlockHeading().Match(line) is { Success: true } heading)
            {
                block = heading.Groups[1].Value;
            }
            else if (block is not null && line.StartsWith(Indent, StringComparison.Ordinal))
            {
                mismatches.AddRange(ReadLine(block, line[Indent.Length..]));
            }
            else
            {
                // Behind a block the core shows the bodies side by side.
                block = null;
            }
        }

        // The core's own order is another one each time.
        return [.. mismatches.OrderBy(one => one.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<PactMismatch> ReadLine(string block, string line)
    {
        if (block.StartsWith("has status code", StringComparison.Ordinal))
        {
            return [new PactMismatch(ResponseValidator.HttpStatusPath, line, IsInferred: false)];
        }

        if (HeaderBlock().Match(block) is { Success: true } header)
        {
            return [new PactMismatch(header.Groups[1].Value, line, IsInferred: false)];
        }

        if (FieldLine().Match(line) is not { Success: true } field)
        {
            return [new PactMismatch(line.StartsWith("expected a body of", StringComparison.OrdinalIgnoreCase) ? ContentType : Root, line, IsInferred: false)];
        }

        var (path, text) = (field.Groups[1].Value, field.Groups[2].Value);
        return MissingFields().Match(text) is { Success: true } missing
            ? missing.Groups[1].Value.Split(", ").Select(name => new PactMismatch($"{path}.{name}", text, IsInferred: false))
            : [new PactMismatch(path, text, IsInferred(path, text))];
    }

    // The samples state that there is a text; only its form is read off them.
    private static bool IsInferred(string path, string text) =>
        path.StartsWith($"{Root}.", StringComparison.Ordinal)
        && WireFormats.IsInferred(path[(Root.Length + 1)..])
        && !text.Contains("to be the same type as", StringComparison.Ordinal);

    [GeneratedRegex(@"^    [0-9]+\.[0-9]+\) (.*)$")]
    private static partial Regex BlockHeading();

    [GeneratedRegex("^includes header '([^']*)'")]
    private static partial Regex HeaderBlock();

    [GeneratedRegex(@"^(\$\S*) -> (.*)$")]
    private static partial Regex FieldLine();

    [GeneratedRegex("missing the following keys: (.+)$")]
    private static partial Regex MissingFields();
}
