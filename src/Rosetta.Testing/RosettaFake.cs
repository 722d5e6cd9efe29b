using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Kit;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing;

/// <summary>
/// A fake of Rosetta's Get Task for one test: nothing is shared with other fakes, its clock stands still until it is moved, and
/// the same calls get the same bytes in every run. What is set here is set for the session <c>default</c>, which a client plays
/// in that names no other; <see cref="Session"/> has the others. All members can be called from any thread.
/// </summary>
/// <example>
/// <code>
/// await using var rosetta = RosettaFake.Start();
/// rosetta.Given(sceneId).Returns(RosettaStatus.ReviewInProgress);
/// HttpClient http = rosetta.CreateClient();
/// </code>
/// </example>
public sealed class RosettaFake : IAsyncDisposable, IDisposable
{
    private readonly FakeEngine _engine;
    private readonly IFakeServer _server;
    private readonly ConcurrentDictionary<string, RosettaSession> _sessions = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly RosettaSession _default;

    private RosettaFake(FakeEngine engine, IFakeServer server)
    {
        _engine = engine;
        _server = server;
        _default = Session(SessionName.Default);
        Journal = new RosettaJournal(engine);
        BaseAddress = new Uri(server.Address, engine.Options.PathPrefix.TrimEnd('/') + "/");
    }

    /// <summary>Where the fake is: what a client of <see cref="CreateClient"/> has as its base address.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The clock of the session <c>default</c>.</summary>
    public RosettaClock Clock => _default.Clock;

    /// <summary>All calls, of all sessions.</summary>
    public RosettaJournal Journal { get; }

    /// <summary>What the clients of all sessions have met so far, of all there is.</summary>
    public CoverageReport Coverage => _engine.Settle().Coverage;

    /// <summary>What the clients of all sessions do wrong, as far as it shows by now.</summary>
    /// <inheritdoc cref="RosettaSession.Findings"/>
    public FindingsReport Findings => FindingsReport.Merge(_engine.Settle().All().Select(session => session.Findings));

    /// <inheritdoc cref="RosettaSession.Seed"/>
    public ulong Seed
    {
        get => _default.Seed;
        set => _default.Seed = value;
    }

    /// <inheritdoc cref="RosettaSession.Tasks"/>
    public ImmutableArray<TaskSnapshot> Tasks => _default.Tasks;

    /// <summary>Starts a fake in memory: no socket, no port, about a millisecond.</summary>
    /// <exception cref="InvalidScenarioException">The options' scenarios can't be played.</exception>
    /// <exception cref="ArgumentException">The options name a scenario that does not exist.</exception>
    public static RosettaFake Start(RosettaFakeOptions? options = null)
    {
        var engine = new FakeEngine(options ?? new RosettaFakeOptions());
        return new RosettaFake(engine, new MemoryServer(engine.Pipeline, engine.Stopping));
    }

    /// <summary>Starts a fake on a socket of 127.0.0.1 and a free port, for a client that needs one. Everything else is the same.</summary>
    /// <param name="options">What it starts with.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <inheritdoc cref="Start"/>
    public static async Task<RosettaFake> StartOnKestrelAsync(RosettaFakeOptions? options = null, CancellationToken cancellationToken = default)
    {
        var engine = new FakeEngine(options ?? new RosettaFakeOptions());
        try
        {
            return new RosettaFake(engine, await KestrelHost.StartAsync(engine.Pipeline, engine.Stopping, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>A client of the fake.</summary>
    /// <param name="session">The session it plays in; none for <c>default</c>.</param>
    /// <exception cref="ObjectDisposedException">The fake has been disposed.</exception>
    public HttpClient CreateClient(string? session = null) => new(CreateHandler(session)) { BaseAddress = BaseAddress };

    /// <summary>
    /// The way to the fake for a client that is made elsewhere. It leads there whatever host the client asks; of the journal's
    /// connections it is one of its own.
    /// </summary>
    /// <inheritdoc cref="CreateClient"/>
    public HttpMessageHandler CreateHandler(string? session = null)
    {
        KitErrors.ThrowIfDisposed(_engine.Stopping);
        return session is null || SessionName.IsValid(session)
            ? _server.CreateHandler(session)
            : throw KitErrors.BadSessionName(session, nameof(session));
    }

    /// <summary>A session: a world of its own, with its own stories, clock and journal.</summary>
    /// <param name="name">1 to 64 of <c>A-Z a-z 0-9 . _ -</c>, but not <c>.</c> or <c>..</c> alone.</param>
    /// <exception cref="ArgumentException">No session can have that name.</exception>
    public RosettaSession Session(string name) =>
        SessionName.IsValid(name)
            ? _sessions.GetOrAdd(name, static (name, fake) => new RosettaSession(name, fake, fake._engine), this)
            : throw KitErrors.BadSessionName(name, nameof(name));

    /// <inheritdoc cref="RosettaSession.Given(string)"/>
    public GivenTask Given(string sceneId) => _default.Given(sceneId);

    /// <inheritdoc cref="RosettaSession.Given(GetTaskRequest)"/>
    public GivenTask Given(GetTaskRequest ids) => _default.Given(ids);

    /// <inheritdoc cref="RosettaSession.Given(When)"/>
    public GivenTask Given(When ids) => _default.Given(ids);

    /// <inheritdoc cref="RosettaSession.Play(string)"/>
    public void Play(string scenario) => _default.Play(scenario);

    /// <inheritdoc cref="RosettaSession.Play(Scenario)"/>
    public void Play(Scenario scenario) => _default.Play(scenario);

    /// <inheritdoc cref="RosettaSession.Force"/>
    public void Force(GetTaskRequest ids, Reply reply, int? calls = 1) => _default.Force(ids, reply, calls);

    /// <inheritdoc cref="RosettaSession.Advance"/>
    public void Advance(GetTaskRequest ids) => _default.Advance(ids);

    /// <inheritdoc cref="RosettaSession.Configure"/>
    public void Configure(Func<SessionSettings, SessionSettings> change) => _default.Configure(change);

    /// <inheritdoc cref="RosettaSession.Reset"/>
    public void Reset() => _default.Reset();

    /// <summary>Reads a scenario file, or all of a folder, for all sessions. Stories under way go on where their beginning is unchanged.</summary>
    /// <param name="path">Of a file, or of a folder with <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files.</param>
    /// <returns>Warnings, such as a transition that the lifecycle does not have.</returns>
    /// <exception cref="InvalidScenarioException">A file has errors; all of them are in the message. Nothing has changed then.</exception>
    /// <exception cref="IOException">There is no such file or folder, or it can't be read.</exception>
    public ImmutableArray<ScenarioIssue> Load(string path)
    {
        Add(ScenarioFiles.Read(path, out var warnings));
        return warnings;
    }

    /// <summary>Adds scenarios made in code, for all sessions; one of the same name replaces the other.</summary>
    /// <exception cref="InvalidScenarioException">They can't be played, or claim the ids of others.</exception>
    public void Add(params ImmutableArray<Scenario> scenarios) => _engine.Scenarios.Add(scenarios, _engine.Sessions.Publish);

    /// <inheritdoc cref="RosettaSession.ObservedPact"/>
    public string ObservedPact(string consumer, string provider = GetTaskContract.Provider) => _default.ObservedPact(consumer, provider);

    /// <summary>Answers a request that came to somebody else's server, whatever path prefix the options have.</summary>
    internal Task AnswerAsync(HttpContext context)
    {
        KitErrors.ThrowIfDisposed(_engine.Stopping);
        return _engine.AnswerAsync(context);
    }

    /// <summary>
    /// Ends everything: hangs and delays at once, and calls that come later fail with an <see cref="ObjectDisposedException"/>. Leaves
    /// what was met where the options say.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var isFirst = _engine.TryStop();
        await _server.DisposeAsync().ConfigureAwait(false);
        if (isFirst && _engine.Options.CoverageFolder is { } folder && Coverage is { Met: > 0 } met)
        {
            CoverageFolder.Write(folder, met);
        }
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
