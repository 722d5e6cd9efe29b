namespace RosettaService.Deviations;

/// <summary>What one who checks the service against the contract must say of a deviation.</summary>
public enum Verification
{
    /// <summary>The contract is broken.</summary>
    Catches,

    /// <summary>The contract allows it.</summary>
    Tolerates,
}
