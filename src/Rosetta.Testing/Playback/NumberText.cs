using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rosetta.Testing.Playback;

/// <summary>Writes a number without allocating; the handler's own way boxes it until the code is optimized.</summary>
internal static class NumberText
{
    private const int MaxDigits = 20;

    public static void Append(ref DefaultInterpolatedStringHandler text, long number)
    {
        Span<char> digits = stackalloc char[MaxDigits];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        text.AppendFormatted(digits[..length]);
    }
}
