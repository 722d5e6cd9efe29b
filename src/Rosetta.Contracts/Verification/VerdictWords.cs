namespace Rosetta.Contracts.Verification;

/// <summary>The verdicts in words: the only place where they are typed.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Verified => "verified",
        Verdict.Mismatched => "mismatch",
        Verdict.NotVerified => "not verified",
        Verdict.NoAnswer => "no answer",
        Verdict.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };
}
