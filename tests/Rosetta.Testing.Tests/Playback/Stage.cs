using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Scenarios;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>A fake without HTTP: some scenarios, one host clock that stands until it is moved, and polls that are plain calls.</summary>
internal sealed class Stage
{
    public static readonly DateTimeOffset Start = new(2025, 3, 13, 20, 0, 0, TimeSpan.Zero);

    /// <summary>The first scenario is the default one.</summary>
    public Stage(params Scenario[] scenarios)
        : this(new PlaybackOptions(), scenarios)
    {
    }

    public Stage(PlaybackOptions options, params Scenario[] scenarios)
    {
        Store = new SessionStore(
            options with
            {
                Catalogue = CatalogueOf(scenarios),
                Defaults = options.Defaults with { Scenario = scenarios.Length > 0 ? scenarios[0].Name : "none" },
            },
            Host);
    }

    public FakeTimeProvider Host { get; } = new(Start);

    public SessionStore Store { get; }

    public Session Session => In("default");

    public TaskControl Control => Session.Control;

    public static Catalogue CatalogueOf(params Scenario[] scenarios)
    {
        var result = Catalogue.Build(scenarios);
        return result.Catalogue ?? throw new InvalidOperationException(string.Join('\n', result.Issues));
    }

    public Session In(string name) => Store.TryGetOrCreate(name, out var session) ? session : throw new ArgumentException(name, nameof(name));

    public Decision Poll(string scene = "s", string campaign = "c", string annotationRequest = "a", string? header = null, Session? session = null) =>
        TryPoll(out var decision, out var missing, scene, campaign, annotationRequest, header, session)
            ? decision
            : throw new InvalidOperationException($"there is no scenario '{missing}'");

    public bool TryPoll(
        out Decision decision, out string? missing, string scene = "s", string campaign = "c", string annotationRequest = "a", string? header = null, Session? session = null) =>
        (session ?? Session).TryDecide(new IdRequest(campaign, annotationRequest, scene).Utf8, header, out decision, out missing);

    /// <summary>What the next polls answer, in words.</summary>
    public string[] Polls(int count, string scene = "s", string? header = null, Session? session = null) =>
        [.. Enumerable.Range(0, count).Select(_ => Poll(scene, header: header, session: session).Reply.Word)];

    public string Key(string scene = "s", string campaign = "c", string annotationRequest = "a") =>
        Control.Know(new GetTaskRequest(campaign, annotationRequest, scene)).Key;

    public TaskSnapshot Look(string scene = "s") => Control.TryFind(Key(scene), out var snapshot) ? snapshot : throw new InvalidOperationException("unknown task");

    public void Pass(double seconds) => Host.Advance(TimeSpan.FromSeconds(seconds));
}
