namespace Rosetta.Testing.Scenarios;

/// <summary>What a transition outside our reading of the lifecycle is (<c>--lifecycle</c>).</summary>
public enum LifecycleRule
{
    /// <summary>A warning; the scenario plays.</summary>
    Warn,

    /// <summary>An error; the scenario does not play.</summary>
    Strict,

    /// <summary>Nothing; nobody looks.</summary>
    Off,
}
