namespace PactNet;

/// <summary>How much the Pact core logs. It has one level per process: the first pact or verifier decides.</summary>
public enum PactLogLevel
{
    /// <summary>Everything.</summary>
    Trace,

    /// <summary>What a developer of Pact needs.</summary>
    Debug,

    /// <summary>What happens.</summary>
    Information,

    /// <summary>What looks wrong.</summary>
    Warn,

    /// <summary>What is wrong.</summary>
    Error,

    /// <summary>Nothing.</summary>
    None,
}
