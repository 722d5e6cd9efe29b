using System.Collections.Immutable;

namespace Rosetta.Contracts.Verification;

/// <summary>What came of a verification.</summary>
/// <param name="Provider">Who was asked.</param>
/// <param name="Started">When.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Results">A row for each interaction.</param>
public sealed record VerificationReport(Uri Provider, DateTimeOffset Started, TimeSpan Duration, ImmutableArray<InteractionResult> Results)
{
    /// <summary>What is wrong beside the interactions: nothing to verify, a broker that can't be asked. Nothing else: empty.</summary>
    public string Problem { get; init; } = "";

    /// <summary>
    /// Whether the provider keeps the contract: at least one interaction is verified, and each other is declared as one that
    /// can't be had there.
    /// </summary>
    public bool IsGood => Problem.Length == 0
        && Count(Verdict.Verified) > 0
        && Results.All(row => row.Verdict is Verdict.Verified or Verdict.NotVerified);

    /// <summary>Whether all that is wrong is that the provider did not answer.</summary>
    public bool IsUnreachable => Problem.Length == 0
        && Count(Verdict.NoAnswer) > 0
        && Count(Verdict.Mismatched) + Count(Verdict.Failed) == 0;

    /// <summary>How many ended so.</summary>
    public int Count(Verdict verdict) => Results.Count(row => row.Verdict == verdict);

    /// <summary>Throws with the whole story unless the provider keeps the contract: for tests.</summary>
    /// <exception cref="ContractViolationException">It does not.</exception>
    public void RequireGood()
    {
        if (!IsGood)
        {
            throw new ContractViolationException(string.Join('\n', [Summary, .. Results.Where(row => row.Verdict != Verdict.Verified).Select(row => row.ToString())]));
        }
    }

    /// <summary>One line: how many of each, and what else is wrong.</summary>
    public string Summary => string.Join(", ", Enum.GetValues<Verdict>()
        .Where(verdict => verdict == Verdict.Verified || Count(verdict) > 0)
        .Select(verdict => $"{Count(verdict)} {VerdictWords.Of(verdict)}")) + (Conclusion is { Length: > 0 } more ? $"; {more}" : "");

    private string Conclusion => Problem.Length > 0 ? Problem
        : Count(Verdict.Verified) + Count(Verdict.Mismatched) == 0 ? ContractErrors.NothingProven
        : "";
}
