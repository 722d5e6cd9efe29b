namespace Rosetta.GetTask;

/// <summary>Numbers in exactly as many digits as there is room for, with zeros in front.</summary>
internal static class FixedDigits
{
    private const ulong LowTask = 1_000_000_000;
    private const int LowTaskDigits = 9;
    private static readonly ulong LowTasksIn64Bits = (ulong)((UInt128.One << 64) / LowTask);
    private static readonly ulong RestOf64Bits = (ulong)((UInt128.One << 64) % LowTask);

    public static void Write(ulong number, Span<byte> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[i] = (byte)('0' + digit);
        }
    }

    /// <summary>A number of up to 25 digits.</summary>
    public static void Write(UInt128 number, Span<byte> digits)
    {
        // In 64-bit steps, since .NET divides 128 bits in software, which costs more than the rest of an answer.
        var upper = (ulong)(number >> 64);
        var (lowerHigh, lowerLow) = Math.DivRem((ulong)number, LowTask);
        var (carry, low) = Math.DivRem((upper * RestOf64Bits) + lowerLow, LowTask);
        Write((upper * LowTasksIn64Bits) + lowerHigh + carry, digits[..^LowTaskDigits]);
        Write(low, digits[^LowTaskDigits..]);
    }
}
