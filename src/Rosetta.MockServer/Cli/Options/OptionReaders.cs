using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>The kinds of value that options take.</summary>
internal static class OptionReaders
{
    private static readonly char[] Separators = [';', ',', ' '];

    /// <summary>Present, or true or false.</summary>
    public static OptionReader Switch(Func<ServerOptions, bool, ServerOptions> set) => (options, values, refuse) =>
    {
        switch (values.Count == 0 ? "true" : values[0].ToLowerInvariant())
        {
            case "true" or "1":
                return set(options, true);
            case "false" or "0":
                return set(options, false);
            default:
                refuse(values[0], "true or false", ["true", "false"]);
                return options;
        }
    };

    /// <summary>One of a few words.</summary>
    public static OptionReader Word<T>(ImmutableArray<(string Word, T Value)> words, Func<ServerOptions, T, ServerOptions> set) => (options, values, refuse) =>
    {
        foreach (var (word, value) in words)
        {
            if (word.Equals(values[0], StringComparison.OrdinalIgnoreCase))
            {
                return set(options, value);
            }
        }

        var all = words.Select(word => word.Word).ToImmutableArray();
        refuse(values[0], $"{string.Join(", ", all[..^1])} or {all[^1]}", all);
        return options;
    };

    /// <summary>A whole number within limits.</summary>
    public static OptionReader Whole<T>(T min, T max, Func<ServerOptions, T, ServerOptions> set)
        where T : IBinaryInteger<T> => (options, values, refuse) =>
    {
        if (T.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return set(options, number);
        }

        refuse(values[0], string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return options;
    };

    /// <summary>Any other single value.</summary>
    /// <param name="expected">What it must be, after "expected ".</param>
    /// <param name="read">The value; null refuses it.</param>
    /// <param name="set">Puts it into the options.</param>
    /// <param name="words">The valid words, if they can be listed; asked only when a value is refused.</param>
    public static OptionReader One<T>(string expected, Func<string, T?> read, Func<ServerOptions, T, ServerOptions> set, Func<IEnumerable<string>>? words = null)
        where T : class => (options, values, refuse) =>
    {
        if (read(values[0]) is { } value)
        {
            return set(options, value);
        }

        refuse(values[0], expected, words?.Invoke());
        return options;
    };

    /// <summary>Several values: one each, or separated by a semicolon, comma or space.</summary>
    public static OptionReader Several<T>(string expected, Func<string, T?> read, Func<ServerOptions, ImmutableArray<T>, ServerOptions> set)
        where T : class => (options, values, refuse) =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var texts = values.SelectMany(value => value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var text in texts.Count > 0 ? texts : [""])
        {
            if (read(text) is { } item)
            {
                items.Add(item);
            }
            else
            {
                refuse(text, expected);
            }
        }

        return items.Count > 0 ? set(options, [.. items.Distinct()]) : options;
    };
}
