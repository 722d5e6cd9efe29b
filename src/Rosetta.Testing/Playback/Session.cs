using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>A world of its own: settings, scenarios, clock, cursors, forced answers. Made on first use from the server's defaults.</summary>
public sealed class Session
{
    private const ulong ForcedSource = 1;
    private const ulong MagicSource = 2;
    private const ulong HeaderSalt = 0x9E3779B97F4A7C15;

    private readonly SessionStore _store;
    private readonly TaskTable _tasks;
    private readonly ConcurrentDictionary<(string Scenario, bool ByHeader), CursorCell> _sharedCells = new();
    private readonly long[] _magicOrdinals = new long[MagicIds.Count];
    private readonly Lock _changing = new();
    private volatile PlaybackView _view;
    private long _lastUsed;

    internal Session(string name, SessionStore store, PlaybackOptions options, TimeProvider host, TaskBudget budget, bool startsAgain)
    {
        Name = name;
        StartsAgain = startsAgain;
        _store = store;
        _tasks = new TaskTable(budget, XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(name)));
        _lastUsed = host.GetTimestamp();
        Clock = new SessionClock(host, options.ClockStart ?? host.GetUtcNow(), options.ClockSpeed, options.ClockPaused);
        _view = new PlaybackView(options.Defaults, store.Catalogue, Catalogue.Empty, [], store.TemplatesFor(options.Defaults.ViewUrlBase));
    }

    /// <summary>1 to 64 of <c>A-Z a-z 0-9 . _ -</c>.</summary>
    public string Name { get; }

    /// <summary>What <c>date</c> and <c>for</c> live on.</summary>
    public SessionClock Clock { get; }

    /// <summary>The session's time, in UTC.</summary>
    public DateTimeOffset Now => Clock.Now;

    /// <summary>What is set for the session.</summary>
    public SessionSettings Settings => View.Settings;

    /// <summary>Whether a session of this name was given up at the limit and this one began from nothing.</summary>
    public bool StartsAgain { get; }

    /// <summary>Which scenario plays for which ids, before the scenarios' own <c>when</c>.</summary>
    public ImmutableArray<Binding> Bindings => View.Bindings;

    /// <summary>Scenarios of the session's own, laid over the server's.</summary>
    public Catalogue OwnScenarios => View.Own;

    /// <summary>What a person can do to the tasks.</summary>
    public TaskControl Control => new(this);

    internal TaskTable Tasks => _tasks;

    internal long LastUsed => Volatile.Read(ref _lastUsed);

    internal PlaybackView View => _view is { } view && view.Catalogue == _store.Catalogue ? view : Renew(view => view);

    /// <summary>Decides what a valid request is answered. This, and nothing else, moves cursors.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="scenarioHeader">The scenario that the request names; none if it names none.</param>
    /// <param name="decision">The answer.</param>
    /// <param name="missingScenario">The scenario that would have to answer and does not exist.</param>
    /// <returns>Whether there is an answer.</returns>
    public bool TryDecide(GetTaskRequestUtf8 request, string? scenarioHeader, out Decision decision, out string? missingScenario)
    {
        var view = View;
        var now = Clock.Read(out var hostTimestamp);
        Volatile.Write(ref _lastUsed, hostTimestamp);
        var key = IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId);
        if (_tasks.TryGet(key, out var task))
        {
            task.LastUsed = hostTimestamp;
            if (task.TryTakeForced(out var forced, out var forcedOrdinal))
            {
                missingScenario = null;
                decision = Forced(view, task, forced, forcedOrdinal, now);
                return true;
            }
        }

        if (!TryRoute(view, task, request, scenarioHeader, out var route, out missingScenario))
        {
            decision = default;
            return false;
        }

        if (route.Scenario is null)
        {
            task?.Note(route.Magic!.Reply!, now);
            decision = Magic(view, request, route, key, now);
            return true;
        }

        var note = StartsAgain ? "; this session was given up at the limit and began again" : null;
        if (task is null)
        {
            task = _tasks.GetOrAdd(key, request, hostTimestamp, out var taskStartsAgain);
            note = taskStartsAgain ? "; this task was given up at the limit and began again" : note;
        }

        if (!route.ByHeader)
        {
            task.Route = route;
        }

        decision = Play(view, task, route, now, note);
        return true;
    }

    /// <summary>Starts all stories again. Settings, scenarios and bindings stay.</summary>
    public void Reset()
    {
        _tasks.Clear();
        _sharedCells.Clear();
        Array.Clear(_magicOrdinals);
    }

    /// <summary>Changes the settings; stories go on.</summary>
    public void Apply(SessionSettings settings) => Renew(view => new PlaybackView(settings, view.Catalogue, view.Own, view.Bindings, _store.TemplatesFor(settings.ViewUrlBase)));

    /// <summary>Replaces the bindings.</summary>
    /// <returns>What is wrong with them; nothing is changed then.</returns>
    public ImmutableArray<string> Bind(ImmutableArray<Binding> bindings)
    {
        var errors = BindingErrors.In(bindings, View);
        if (errors.IsEmpty)
        {
            Renew(view => new PlaybackView(view.Settings, view.Catalogue, view.Own, bindings, view.Templates));
        }

        return errors;
    }

    /// <summary>Replaces the session's own scenarios.</summary>
    public void Overlay(Catalogue own) => Renew(view => new PlaybackView(view.Settings, view.Catalogue, own, view.Bindings, view.Templates));

    /// <summary>The cell of a scenario's cursor for a task, or for all tasks together; made if there is none.</summary>
    internal CursorCell CellOf(TaskState task, PlayableScenario scenario, bool byHeader)
    {
        if (scenario.Scenario.Per == CursorScope.Session)
        {
            return _sharedCells.GetOrAdd((scenario.Name, byHeader), static (_, scenario) => new CursorCell(scenario), scenario);
        }

        var cell = task.CellOf(scenario, byHeader, out var isFurther);
        if (isFurther)
        {
            _tasks.Take();
        }

        return cell;
    }

    /// <summary>The cursors that all tasks share.</summary>
    internal IEnumerable<CursorCell> SharedCells => _sharedCells.Values;

    /// <summary>Who answers a task that is remembered, if neither a forced answer nor a header decides.</summary>
    internal static Route RouteOf(PlaybackView view, TaskState task) => task.Route is { } route && route.View == view ? route : view.Select(task.Ids);

    private static bool TryRoute(PlaybackView view, TaskState? task, GetTaskRequestUtf8 request, string? scenarioHeader, out Route route, out string? missingScenario)
    {
        if (scenarioHeader is not null)
        {
            missingScenario = view.TryRouteByHeader(scenarioHeader, out var chosen) ? null : scenarioHeader;
            route = chosen!;
            return chosen is not null;
        }

        route = task is null ? view.Select(request) : RouteOf(view, task);
        missingScenario = route.Scenario is null && route.Magic is null ? view.Settings.Scenario : null;
        return missingScenario is null;
    }

    private Decision Play(PlaybackView view, TaskState task, Route route, long now, string? note)
    {
        var scenario = route.Scenario!;
        var cell = CellOf(task, scenario, route.ByHeader);
        while (true)
        {
            var before = cell.Read(scenario, now, out var restarted);
            note = restarted ? "; the scenario has changed and the story began again" : note;
            var draw = new Draw(view.Settings.Seed, task.Key, route.ByHeader ? scenario.Salt ^ HeaderSalt : scenario.Salt, before.Ordinal);
            var turn = Player.Answer(scenario, before, draw, now);
            if (!cell.TryReplace(scenario, before, turn.Next))
            {
                continue;
            }

            task.Note(turn.Reply, now);
            return Decide(view, task.Project, task.Digits, route.Rule, turn.Reply, turn.Basis, draw, now, Explanation.OfTurn(route.Rule, scenario, turn, now, note))
                with { Scenario = scenario.Name, Step = turn.At.Step + 1 };
        }
    }

    private Decision Forced(PlaybackView view, TaskState task, ForcedAnswer taken, long ordinal, long now)
    {
        task.Note(taken.Reply, now);
        var draw = new Draw(view.Settings.Seed, task.Key, ForcedSource, ordinal);
        var basis = PlayableScenario.StatedBy(taken.Reply) ?? BasisUnder(view, task, now);
        return Decide(view, task.Project, task.Digits, SelectionRule.Forced, taken.Reply, basis, draw, now, Explanation.OfForced(taken));
    }

    /// <summary>The good answer that the story would have given.</summary>
    private Outcome BasisUnder(PlaybackView view, TaskState task, long now)
    {
        if (RouteOf(view, task).Scenario is not { } scenario)
        {
            return Outcome.Of(RosettaStatus.Created);
        }

        var cursor = CellOf(task, scenario, byHeader: false).Read(scenario, now, out _);
        return scenario.BasisOf(Player.CatchUp(scenario, cursor, now).Step);
    }

    private Decision Magic(PlaybackView view, GetTaskRequestUtf8 request, Route route, UInt128 key, long now)
    {
        var magic = route.Magic!;
        var ordinal = Interlocked.Increment(ref _magicOrdinals[magic.Index]) - 1;
        var draw = new Draw(view.Settings.Seed, key, MagicSource + ((ulong)magic.Index << 8), ordinal);
        var (project, digits) = TaskNumbers.Of(request);
        var basis = PlayableScenario.StatedBy(magic.Reply!) ?? Outcome.Of(RosettaStatus.Created);
        return Decide(view, project, digits, route.Rule, magic.Reply!, basis, draw, now, route.MagicExplain);
    }

    private static Decision Decide(
        PlaybackView view, ulong project, UInt128 digits, SelectionRule rule, Reply reply, Outcome basis, in Draw draw, long now, string explain)
    {
        var utc = new DateTime(now, DateTimeKind.Utc);
        var zone = view.Settings.TimeZone;
        return new Decision
        {
            Reply = reply,
            Basis = basis,
            Values = new AnswerValues(
                project,
                digits,
                ReferenceEquals(zone, TimeZoneInfo.Utc) ? utc : TimeZoneInfo.ConvertTimeFromUtc(utc, zone),
                draw.Bits(DrawPurpose.RequestId)),
            Templates = view.Templates,
            Delay = DelayOf(reply, draw),
            Bits = reply is FaultReply ? draw.Bits(DrawPurpose.Garbage) : default,
            Rule = rule,
            Explain = explain,
            Settings = view.Settings,
            Now = new DateTimeOffset(utc),
        };
    }

    private static TimeSpan DelayOf(Reply reply, in Draw draw)
    {
        if (reply.Delay is not { } delay)
        {
            return TimeSpan.Zero;
        }

        var (first, second) = draw.Units(DrawPurpose.Delay);
        return delay.Sample(first, second);
    }

    private PlaybackView Renew(Func<PlaybackView, PlaybackView> change)
    {
        lock (_changing)
        {
            var changed = change(_view);
            var catalogue = _store.Catalogue;
            return _view = changed.Catalogue == catalogue
                ? changed
                : new PlaybackView(changed.Settings, catalogue, changed.Own, changed.Bindings, changed.Templates);
        }
    }
}
