namespace Rosetta.Testing.Telemetry;

/// <summary>What to listen to: the same name for meter and activity source.</summary>
public static class RosettaTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Rosetta.Testing";
}
