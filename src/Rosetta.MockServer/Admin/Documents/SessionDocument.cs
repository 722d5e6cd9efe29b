using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>A session: what is set for it and how it stands.</summary>
internal sealed record SessionDocument
{
    public required string Name { get; init; }

    /// <summary>The scenario that answers where nothing else does.</summary>
    public required string Scenario { get; init; }

    /// <summary>Behind every requestId, delay and chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>HTTP status of the four errors: envelope (200) or semantic (500 and 404).</summary>
    public required string ErrorHttpStatus { get; init; }

    /// <summary>Whether a request with an unknown field is refused.</summary>
    public required bool Strict { get; init; }

    /// <summary>Whether a missing or empty id counts as unknown.</summary>
    public required bool Lenient { get; init; }

    /// <summary>Scheme and host of viewUrl.</summary>
    public required string ViewUrlBase { get; init; }

    /// <summary>The zone in which date is written.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Ids of the rules of polling that are switched off.</summary>
    public required ImmutableArray<string> FindingsOff { get; init; }

    /// <summary>The shortest time between an answer and the next poll of the task; none: any will do.</summary>
    public required string? MinInterval { get; init; }

    /// <summary>The shortest pause behind a hiccup (5000).</summary>
    public required string MinBackOff { get; init; }

    public required ClockDocument Clock { get; init; }

    /// <summary>Tasks that it remembers.</summary>
    public required int Tasks { get; init; }

    /// <summary>Names of scenarios of its own.</summary>
    public required ImmutableArray<string> OwnScenarios { get; init; }

    /// <summary>How many bindings it has.</summary>
    public required int Bindings { get; init; }

    /// <summary>Whether it was given up at the limit once and began again from nothing.</summary>
    public required bool StartsAgain { get; init; }

    public static SessionDocument Of(Session session)
    {
        var settings = session.Settings;
        return new SessionDocument
        {
            Name = session.Name,
            Scenario = settings.Scenario,
            Seed = settings.Seed,
            ErrorHttpStatus = ErrorHttpStatusWords.Of(settings.ErrorHttpStatus),
            Strict = settings.Rules == RequestRules.Strict,
            Lenient = settings.Rules == RequestRules.Lenient,
            ViewUrlBase = settings.ViewUrlBase,
            TimeZone = settings.TimeZone.Id,
            FindingsOff = [.. settings.Findings.Off.Select(rule => FindingCatalogue.Get(rule).Id)],
            MinInterval = settings.Findings.MinInterval is { } interval ? DurationText.Format(interval) : null,
            MinBackOff = DurationText.Format(settings.Findings.MinBackOff),
            Clock = ClockDocument.Of(session),
            Tasks = session.Tasks.Count,
            OwnScenarios = [.. session.OwnScenarios.Scenarios.Select(scenario => scenario.Name)],
            Bindings = session.Bindings.Length,
            StartsAgain = session.StartsAgain,
        };
    }
}
