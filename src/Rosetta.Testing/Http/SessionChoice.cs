using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Http;

/// <summary>Which session a request plays in, by its path or its header; nothing is made where they are wrong.</summary>
internal static class SessionChoice
{
    private const string ThePath = "The path";

    /// <summary>To be called a while before: most often the path alone says it.</summary>
    public static void Expect(SessionStore sessions, TaskRoute route) => sessions.Expect(NameIn(route));

    /// <summary>Finds or makes the session.</summary>
    /// <param name="sessions">All.</param>
    /// <param name="route">What the path says.</param>
    /// <param name="request">What the header says.</param>
    /// <param name="mayMake">Not for a request that is refused anyway: at the limit it would push another session out.</param>
    /// <param name="session">None where it may not be made and is not there.</param>
    /// <returns>Why there can be none.</returns>
    public static Problem? Find(SessionStore sessions, TaskRoute route, HttpRequest request, bool mayMake, out Session? session)
    {
        session = null;
        var header = request.Headers[RosettaHeaders.Session];
        if (header.Count == 0)
        {
            var name = NameIn(route);
            return TryChoose(sessions, name, mayMake, out session) ? null : Problems.BadSessionName(name.ToString(), ThePath);
        }

        var named = header.ToString();
        if (route.NamesSession && !route.Session.SequenceEqual(named))
        {
            return Problems.SessionConflict(route.Session.ToString(), named);
        }

        return TryChoose(sessions, named, mayMake, out session) ? null : Problems.BadSessionName(named, RosettaHeaders.Session);
    }

    /// <summary>The name of the session that a request means, where path and header agree; whether there is one or not.</summary>
    public static string NameOf(TaskRoute route, HttpRequest request) =>
        route.NamesSession ? route.Session.ToString()
        : request.Headers[RosettaHeaders.Session] is { Count: > 0 } header ? header.ToString()
        : SessionName.Default;

    /// <summary>Why nobody could answer in the session.</summary>
    /// <param name="sessions">All.</param>
    /// <param name="session">The one at hand.</param>
    /// <param name="header">The scenario that the request names, if it does.</param>
    /// <param name="missing">The scenario that is not there.</param>
    public static Problem WithoutScenario(SessionStore sessions, Session session, string? header, string missing)
    {
        string[] names = [.. session.OwnScenarios.Scenarios.Concat(sessions.Catalogue.Scenarios).Select(scenario => scenario.Name).Distinct()];
        return header is null
            ? Problems.MissingScenario(missing, session.Name, names)
            : Problems.UnknownScenario(missing, session.Name, names);
    }

    private static ReadOnlySpan<char> NameIn(TaskRoute route) => route.NamesSession ? route.Session : SessionName.Default;

    private static bool TryChoose(SessionStore sessions, ReadOnlySpan<char> name, bool mayMake, out Session? session) =>
        mayMake ? sessions.TryGetOrCreate(name, out session) : sessions.TryGet(name, out session) || SessionName.IsValid(name);
}
