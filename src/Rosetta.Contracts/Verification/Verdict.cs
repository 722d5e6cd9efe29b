namespace Rosetta.Contracts.Verification;

/// <summary>What came of verifying one interaction.</summary>
public enum Verdict
{
    /// <summary>The provider answered as the pact expects.</summary>
    Verified,

    /// <summary>The provider answered otherwise.</summary>
    Mismatched,

    /// <summary>Its provider state is declared as one that can't be had there; nothing was asked, and nothing is proven.</summary>
    NotVerified,

    /// <summary>The provider did not answer.</summary>
    NoAnswer,

    /// <summary>It could not be tried: its provider state could not be set up, or the Pact core failed.</summary>
    Failed,
}
