using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console;

/// <summary>What one open page works on: the server, and the session that was chosen. Looking never makes a session; acting does.</summary>
internal sealed class Workplace(MockServices services, Pulse pulse)
{
    public MockServices Services { get; } = services;

    /// <summary>The chosen session's name, whether there is one or not.</summary>
    public string SessionName { get; set; } = Testing.Playback.SessionName.Default;

    /// <summary>The chosen session; none before its first call.</summary>
    public Session? Session => Services.Sessions.TryGet(SessionName, out var session) ? session : null;

    /// <summary>What is set for the session, or would be for a new one.</summary>
    public SessionSettings Settings => Session?.Settings ?? Services.Sessions.Defaults;

    /// <summary>The real service to which calls are passed on, without what a log may not have; none where the fake answers.</summary>
    public string? RealService => Services.Options.Upstream?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>A story that can play in the session: one of its own comes before one that all sessions share.</summary>
    /// <param name="name">The story's name.</param>
    /// <param name="owner">The session, if it is its own.</param>
    public Scenario? FindStory(string name, out Session? owner)
    {
        owner = Session;
        if (owner?.OwnScenarios.TryGet(name, out var own) == true)
        {
            return own;
        }

        owner = null;
        return Services.Sessions.Catalogue.TryGet(name, out var shared) ? shared : null;
    }

    /// <summary>Does something to the session, which is made if there is none, and lets all pages see it.</summary>
    public T Act<T>(Func<Session, T> act)
    {
        Services.Sessions.TryGetOrCreate(SessionName, out var session);
        var result = act(session!);
        Changed();
        return result;
    }

    /// <inheritdoc cref="Act{T}(Func{Session, T})"/>
    public void Act(Action<Session> act) => Act(session =>
    {
        act(session);
        return true;
    });

    /// <summary>Lets all pages look again soon.</summary>
    public void Changed() => pulse.Touch();
}
