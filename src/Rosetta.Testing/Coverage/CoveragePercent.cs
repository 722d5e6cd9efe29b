namespace Rosetta.Testing.Coverage;

/// <summary>How a share is reckoned and written.</summary>
internal static class CoveragePercent
{
    /// <summary>One decimal, rounded down.</summary>
    public static decimal Of(int met, int expected) => Math.Floor(1000m * met / expected) / 10;

    /// <summary><c>2 of 11 (18.1 %)</c>.</summary>
    public static string Text(int met, int expected) => FormattableString.Invariant($"{met} of {expected} ({Of(met, expected):0.#} %)");

    /// <summary>Whether a share is enough; reckoned with whole numbers, so that nothing is rounded.</summary>
    public static bool Reaches(int met, int expected, int percent) => 100L * met >= (long)percent * expected;
}
