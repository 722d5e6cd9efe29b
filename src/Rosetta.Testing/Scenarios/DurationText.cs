using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Rosetta.Testing.Scenarios;

/// <summary>Durations as scenario files have them: <c>200ms</c>, <c>30s</c>, <c>10m</c>, <c>2h</c>, <c>1d</c>, or several from long to short, <c>1m30s</c>.</summary>
public static class DurationText
{
    /// <summary>The form, for the JSON Schema; without anchors.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    internal const string Pattern = "(?=[0-9])([0-9]{1,9}d)?([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?([0-9]{1,9}ms)?";

    /// <summary>Examples, for error texts.</summary>
    internal const string Examples = "200ms, 30s, 10m, 2h, 1d or 1m30s";

    private const int MaxDigits = 9;

    /// <summary>From long to short.</summary>
    internal static readonly ImmutableArray<(string Unit, long Ticks)> Units =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>Reads a duration, zero included. What is longer than <see cref="TimeSpan.MaxValue"/> is read as that.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        var ticks = 0m;
        var unit = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > MaxDigits)
            {
                return false;
            }

            var number = long.Parse(text[..digits], CultureInfo.InvariantCulture);
            text = text[digits..];
            var letters = text.IndexOfAnyInRange('0', '9');
            var name = letters < 0 ? text : text[..letters];
            while (unit < Units.Length && !name.SequenceEqual(Units[unit].Unit))
            {
                unit++;
            }

            if (unit == Units.Length)
            {
                return false;
            }

            ticks += (decimal)number * Units[unit++].Ticks;
            text = text[name.Length..];
        }

        duration = ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>Writes a duration as <see cref="TryParse"/> reads it, <c>0s</c> for none; parts of a millisecond are left out.</summary>
    public static string Format(TimeSpan duration)
    {
        var text = new StringBuilder();
        var rest = Math.Max(0, duration.Ticks);
        foreach (var (unit, ticks) in Units)
        {
            if (rest / ticks is > 0 and var count)
            {
                text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
                rest -= count * ticks;
            }
        }

        return text.Length == 0 ? "0s" : text.ToString();
    }
}
