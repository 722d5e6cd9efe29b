namespace Rosetta.Testing.Scenarios;

/// <summary>What a transition outside our reading of the lifecycle is (<c>--lifecycle</c>).</summary>
public enum LifecycleRule
{
    Warn,
    Strict,
    Off,
}
