using System.Buffers;
using System.Globalization;

namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>What YAML takes a plain scalar for.</summary>
internal enum ScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
}

/// <summary>
/// The "core schema" of YAML 1.2, section 10.3.2. Words that only YAML 1.1 takes for truth values (yes, no, on, off) are texts.
/// </summary>
internal static class CoreSchema
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static ScalarType TypeOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarType.Boolean,
        ".nan" or ".NaN" or ".NAN" => ScalarType.Float,
        _ when IsInteger(text) => ScalarType.Integer,
        _ when IsFloat(text) => ScalarType.Float,
        _ => ScalarType.Text,
    };

    /// <summary>The value of an integer; false if it does not fit.</summary>
    public static bool TryGetInteger(string text, out long value) => text switch
    {
        ['0', 'x', ..] => long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0,
        ['0', 'o', ..] => TryGetOctal(text.AsSpan(2), out value),
        _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
    };

    private static bool IsInteger(ReadOnlySpan<char> text) => text switch
    {
        ['0', 'x', .. var digits] => digits.Length > 0 && !digits.ContainsAnyExcept(HexDigits),
        ['0', 'o', .. var digits] => digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '7') < 0,
        _ => IsDigits(WithoutSign(text)),
    };

    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        text = WithoutSign(text);
        if (text is ".inf" or ".Inf" or ".INF")
        {
            return true;
        }

        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            if (!IsDigits(WithoutSign(text[(exponent + 1)..])))
            {
                return false;
            }

            text = text[..exponent];
        }

        var point = text.IndexOf('.');
        return point < 0 ? IsDigits(text)
            : point == 0 ? IsDigits(text[1..])
            : IsDigits(text[..point]) && (point == text.Length - 1 || IsDigits(text[(point + 1)..]));
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) => text is ['+' or '-', .. var rest] ? rest : text;

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TryGetOctal(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (value > long.MaxValue >> 3)
            {
                return false;
            }

            value = (value << 3) + (digit - '0');
        }

        return true;
    }
}
