using System.Collections.Immutable;
using System.Globalization;
using Rosetta.Contracts.Reports;
using Rosetta.GetTask;

namespace Rosetta.Verifier.Cli;

/// <summary>The kinds of value that options take.</summary>
internal static class OptionReaders
{
    private const double MostSeconds = 3600;

    public static OptionReader Text(string expected, Func<VerifierOptions, string, VerifierOptions> set) => (options, value, refuse) =>
        string.IsNullOrWhiteSpace(value) ? Refused(options, refuse, expected) : set(options, value);

    public static OptionReader WebUrl(Func<VerifierOptions, Uri, VerifierOptions> set) => (options, value, refuse) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" }
            ? set(options, url)
            : Refused(options, refuse, OptionErrors.AWebUrl);

    public static OptionReader Word<T>(ImmutableArray<(string Word, T Value)> words, Func<VerifierOptions, T, VerifierOptions> set) => (options, value, refuse) =>
    {
        var meant = words.Where(row => row.Word.Equals(value, StringComparison.OrdinalIgnoreCase)).ToList();
        return meant is [var one] ? set(options, one.Value) : Refused(options, refuse, OneOf(words.Select(row => row.Word)), NearestWord.Question(value, words.Select(row => row.Word)));
    };

    public static VerifierOptions Timeout(VerifierOptions options, string value, OptionRefusal refuse) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.1 and <= MostSeconds
            ? options with { Timeout = TimeSpan.FromSeconds(seconds) }
            : Refused(options, refuse, string.Create(CultureInfo.InvariantCulture, $"seconds, from 0.1 to {MostSeconds}"));

    public static VerifierOptions Header(VerifierOptions options, string value, OptionRefusal refuse)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var name = colon > 0 ? value[..colon].Trim() : "";
        var isHeader = name.Length > 0 && name.All(IsNameSign) && value.AsSpan(colon + 1).IndexOfAnyExceptInRange(' ', '~') < 0;
        return isHeader
            ? options with { Headers = options.Headers.Add(KeyValuePair.Create(name, value[(colon + 1)..].Trim())) }
            : Refused(options, refuse, "NAME: VALUE, both of plain ASCII");
    }

    public static VerifierOptions Report(VerifierOptions options, string value, OptionRefusal refuse)
    {
        var parts = value.Split('=', 2);
        var format = ReportFormats.All.FirstOrDefault(row => row.Word == parts[0]);
        var words = ReportFormats.All.Select(row => row.Word);
        return format is null ? Refused(options, refuse, $"KIND=FILE, where KIND is {OneOf(words)}", NearestWord.Question(parts[0], words))
            : parts is [_, { Length: > 0 } file] ? options with { Reports = options.Reports.Add(new ReportTarget(format, file)) }
            : Refused(options, refuse, $"{format.Word}=FILE");
    }

    private static VerifierOptions Refused(VerifierOptions options, OptionRefusal refuse, string expected, string question = "")
    {
        refuse(expected, question);
        return options;
    }

    private static string OneOf(IEnumerable<string> words)
    {
        var all = words.ToImmutableArray();
        return $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    private static bool IsNameSign(char sign) => char.IsAsciiLetterOrDigit(sign) || "!#$%&'*+-.^_`|~".Contains(sign, StringComparison.Ordinal);
}
