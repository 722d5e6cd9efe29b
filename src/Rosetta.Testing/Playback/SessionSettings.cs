using Rosetta.GetTask;
using Rosetta.Testing.Findings;

namespace Rosetta.Testing.Playback;

/// <summary>What can be set for a session; a new session starts with the server's defaults.</summary>
public sealed record SessionSettings
{
    /// <summary>The scenario of <see cref="Scenario"/> unless someone asks for another.</summary>
    public const string DefaultScenario = "happy-path";

    /// <summary>The scenario that answers where nothing else does.</summary>
    public string Scenario { get; init; } = DefaultScenario;

    /// <summary>Behind every <c>requestId</c>, delay and chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The HTTP status of the four errors.</summary>
    public ErrorHttpStatus ErrorHttpStatus { get; init; } = ErrorHttpStatus.Envelope;

    /// <summary>How strictly a request is read.</summary>
    public RequestRules Rules { get; init; } = RequestRules.Default;

    /// <summary>Scheme and host of <c>viewUrl</c>.</summary>
    public string ViewUrlBase { get; init; } = AnswerTemplates.DefaultViewUrlBase;

    /// <summary>The zone in which <c>date</c> is written.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What is demanded of whoever polls.</summary>
    public FindingSettings Findings { get; init; } = FindingSettings.Default;
}
