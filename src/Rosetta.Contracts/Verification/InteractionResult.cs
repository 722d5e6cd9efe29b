using System.Collections.Immutable;

namespace Rosetta.Contracts.Verification;

/// <summary>What came of one interaction.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Reason">Why, where it was not verified and there is no mismatch to show; else empty.</param>
/// <param name="Mismatches">Each difference; empty unless it is mismatched.</param>
/// <param name="CoreText">The Pact core's own words on what is wrong; empty if nothing is.</param>
/// <param name="Duration">With its provider state.</param>
public sealed record InteractionResult(
    PactInteraction Interaction,
    Verdict Verdict,
    string Reason,
    ImmutableArray<PactMismatch> Mismatches,
    string CoreText,
    TimeSpan Duration)
{
    /// <summary>
    /// Whether all that differs are forms that the specification does not state. It is a mismatch all the same: consumers were
    /// told of these forms.
    /// </summary>
    public bool IsInferred => !Mismatches.IsEmpty && Mismatches.All(one => one.IsInferred);

    /// <summary>Throws with the whole story unless the interaction is verified: for tests.</summary>
    /// <exception cref="ContractViolationException">It is not.</exception>
    public void RequireVerified()
    {
        if (Verdict != Verdict.Verified)
        {
            throw new ContractViolationException(ToString());
        }
    }

    /// <summary>The whole story.</summary>
    public override string ToString()
    {
        var given = string.Concat(Interaction.States.Select(state => $", given {state}"));
        var why = string.Concat(Mismatches.Select(one => $"\n  {one}")) + (Reason.Length > 0 ? $"\n  {Reason}" : "");
        return $"{Interaction}{given}: {VerdictWords.Of(Verdict)}{why}";
    }
}
