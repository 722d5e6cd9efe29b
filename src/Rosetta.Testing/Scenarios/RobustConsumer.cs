namespace Rosetta.Testing.Scenarios;

/// <summary>What a robust consumer does with an answer that somebody spoiled.</summary>
public enum RobustConsumer
{
    /// <summary>Goes on as if nothing were wrong.</summary>
    Tolerates,

    /// <summary>Does not take the answer for what it claims to be.</summary>
    Refuses,

    /// <summary>Knows that it has no answer, and that the next call may bring one.</summary>
    Retries,

    /// <summary>Takes the answer for what it says, or does not: both are sound.</summary>
    TakesOrLeaves,
}
