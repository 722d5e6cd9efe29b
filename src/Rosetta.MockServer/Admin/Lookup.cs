using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin;

/// <summary>Finds what a path names, or says that there is no such thing. Looking never makes anything; only a call that sets something does.</summary>
internal static class Lookup
{
    public static bool TryFindSession(
        this MockServices services, string name, [NotNullWhen(true)] out Session? session, [NotNullWhen(false)] out ProblemResult? refusal)
    {
        refusal = services.Sessions.TryGet(name, out session) ? null : AdminProblems.NoSuchSession(name, services);
        return session is not null;
    }

    /// <summary>The session that a call sets something in: made if there is none, as a request for a task would.</summary>
    public static bool TryUseSession(
        this MockServices services, string name, [NotNullWhen(true)] out Session? session, [NotNullWhen(false)] out ProblemResult? refusal)
    {
        refusal = services.Sessions.TryGetOrCreate(name, out session) ? null : AdminProblems.BadSessionName(name);
        session?.Touch();
        return session is not null;
    }

    /// <summary>A session's settings; those that it would begin with, if there is none yet.</summary>
    public static SessionSettings SettingsOf(this MockServices services, string name) =>
        services.Sessions.TryGet(name, out var session) ? session.Settings : services.Sessions.Defaults;

    public static bool TryFindTask(
        this MockServices services,
        string name,
        string key,
        [NotNullWhen(true)] out Session? session,
        [NotNullWhen(true)] out TaskSnapshot? task,
        [NotNullWhen(false)] out ProblemResult? refusal)
    {
        task = null;
        if (services.TryFindSession(name, out session, out refusal) && !session.Control.TryFind(key, out task))
        {
            refusal = AdminProblems.NoSuchTask(name, key);
        }

        return task is not null;
    }

    /// <summary>The names of all scenarios that can play in a session; in none, those that all sessions share.</summary>
    public static ImmutableArray<string> ScenarioNames(this MockServices services, Session? session) =>
    [
        .. services.Sessions.Catalogue.Scenarios
            .Concat(session?.OwnScenarios.Scenarios ?? [])
            .Select(scenario => scenario.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
