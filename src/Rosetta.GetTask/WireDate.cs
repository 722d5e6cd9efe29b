using System.Collections.Immutable;

namespace Rosetta.GetTask;

/// <summary>
/// Writes <c>date</c> as <see cref="WireFormats.Date"/> says. .NET's own formatting reads the pattern anew each time, which
/// costs as much as the rest of an answer; here it is read once, into the places of its digits.
/// </summary>
internal static class WireDate
{
    private static readonly ImmutableArray<Part> Parts = [.. Read(WireFormats.Date)];

    /// <summary>Writes the digits; what stands between them must stand in <paramref name="destination"/> already.</summary>
    public static void WriteDigits(DateTime date, Span<byte> destination)
    {
        var (day, time) = date;
        foreach (var part in Parts)
        {
            FixedDigits.Write(part.Of(day, time), destination.Slice(part.At, part.Length));
        }
    }

    private static IEnumerable<Part> Read(string pattern)
    {
        for (var at = 0; at < pattern.Length;)
        {
            var length = pattern.AsSpan(at).IndexOfAnyExcept(pattern[at]) is var run and > 0 ? run : pattern.Length - at;
            if (char.IsAsciiLetter(pattern[at]))
            {
                yield return new Part(pattern[at], at, length);
            }

            at += length;
        }
    }

    private readonly record struct Part(char Letter, int At, int Length)
    {
        public uint Of(DateOnly day, TimeOnly time) => (uint)(Letter switch
        {
            'y' => day.Year,
            'M' => day.Month,
            'd' => day.Day,
            'H' => time.Hour,
            'm' => time.Minute,
            's' => time.Second,
            _ => throw new NotSupportedException($"'{Letter}' in the pattern of {WireNames.Date}: teach {nameof(WireDate)} to write it."),
        });
    }
}
