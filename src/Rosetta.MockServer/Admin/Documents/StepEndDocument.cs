using System.Text.Json.Serialization;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>When a step ends: one of the three, as in scenario files.</summary>
internal sealed record StepEndDocument
{
    /// <summary>After so many answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Calls { get; init; }

    /// <summary>After so long on the session's clock.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? For { get; init; }

    /// <summary>When someone advances it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Until { get; init; }

    /// <summary>None for a step that never ends.</summary>
    public static StepEndDocument? Of(StepEnd end) => end.Kind switch
    {
        StepEndKind.Calls => new StepEndDocument { Calls = end.Calls },
        StepEndKind.For => new StepEndDocument { For = DurationText.Format(end.For) },
        StepEndKind.UntilAdvanced => new StepEndDocument { Until = Words.Until.WordOf(end) },
        _ => null,
    };
}
