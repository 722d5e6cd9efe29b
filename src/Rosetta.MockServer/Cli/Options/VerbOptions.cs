using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>Options of verbs that read them themselves: what they have in common.</summary>
internal static class VerbOptions
{
    /// <summary>An option of such a verb.</summary>
    public static OptionRow Row(string flag, string value, string help, OptionForm form = OptionForm.Single) =>
        new(flag, form, value, _ => "none", help, (options, _, _) => options) { IsOfOtherVerb = true };

    /// <summary>Reads all values of an option; what can't be taken joins the errors.</summary>
    /// <param name="given">What came.</param>
    /// <param name="row">The option.</param>
    /// <param name="read">The value; null refuses it.</param>
    /// <param name="expected">What it must be, after "expected ".</param>
    /// <param name="errors">Takes note.</param>
    public static ImmutableArray<T> ReadAll<T>(GivenOptions given, OptionRow row, Func<string, T?> read, string expected, ImmutableArray<string>.Builder errors)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var option in given.Options.Where(option => option.Row == row))
        {
            if (option.Values.IsEmpty)
            {
                errors.Add(OptionErrors.NoValue(option));
            }

            foreach (var text in option.Values)
            {
                if (read(text) is { } value)
                {
                    all.Add(value);
                }
                else
                {
                    errors.Add(OptionErrors.Refused(option, text, expected, words: null));
                }
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Reads an option that takes one value.</summary>
    /// <inheritdoc cref="ReadAll"/>
    /// <returns>None if it did not come, or could not be taken.</returns>
    public static T? ReadOne<T>(GivenOptions given, OptionRow row, Func<string, T?> read, string expected, ImmutableArray<string>.Builder errors)
        where T : class
    {
        if (given.Options.FirstOrDefault(option => option.Row == row) is { Values.Length: > 1 } option)
        {
            errors.Add(OptionErrors.TooMany(option));
            return null;
        }

        return ReadAll(given, row, read, expected, errors).FirstOrDefault();
    }

    /// <summary>A whole number within limits, as text.</summary>
    public static object? Whole(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;

    /// <summary>Reads <c>html=report.html</c>.</summary>
    public static ReportFile<TFormat>? FileOf<TFormat>(string text)
        where TFormat : struct, Enum
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && parts[1].Length > 0 && !int.TryParse(parts[0], out _) && Enum.TryParse<TFormat>(parts[0], ignoreCase: true, out var format)
            ? new ReportFile<TFormat>(format, parts[1])
            : null;
    }
}

/// <summary>A report to be written.</summary>
internal sealed record ReportFile<TFormat>(TFormat Format, string Path)
    where TFormat : struct, Enum
{
    /// <summary>Writes it.</summary>
    /// <returns>Why that was not possible; none if it was.</returns>
    public string? Write(string text, Surroundings here)
    {
        try
        {
            File.WriteAllText(System.IO.Path.GetFullPath(Path, here.Folder), text);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"The report can't be written: {error.Message}";
        }
    }
}
