using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Pacts;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>A world of its own: settings, scenarios, clock, cursors, forced answers. Made on first use from the server's defaults.</summary>
public sealed class Session
{
    /// <summary>Lines of memory that it takes; see <see cref="MemoryHint"/>.</summary>
    internal const int Lines = 5;

    // So many scenarios that all tasks share no session plays at once; beyond it, those that are gone are forgotten.
    private const int UsualSharedCells = 256;

    private readonly SessionStore _store;
    private readonly Lock _changing = new();
    private volatile PlaybackView _view;
    private volatile bool _startsAgain;

    // Few sessions have any of these.
    private ProviderSetUps? _setUps;
    private ConcurrentDictionary<(string Scenario, bool ByHeader), CursorBox>? _sharedBoxes;
    private long _lastUsed;
    private ulong _observed;
    private RunningClock _clock;
    private TaskTable _tasks;
    private MagicOrdinals _magicOrdinals = new();
    private FindingsWatch _watch = new();

    internal Session(string name, SessionStore store, PlaybackOptions options, TimeProvider host, TaskBudget budget, bool startsAgain)
    {
        Name = name;
        _startsAgain = startsAgain;
        _store = store;
        _lastUsed = host.GetTimestamp();
        _tasks = new TaskTable(budget);
        _clock = new RunningClock(host, options.ClockStart ?? host.GetUtcNow(), options.ClockSpeed, options.ClockPaused);
        _view = store.CommonView;
        budget.Add(this);
    }

    /// <summary>1 to 64 of <c>A-Z a-z 0-9 . _ -</c>, but not <c>.</c> or <c>..</c> alone.</summary>
    public string Name { get; }

    /// <summary>What <c>date</c> and <c>for</c> live on.</summary>
    public SessionClock Clock => new(this);

    /// <summary>The session's time, in UTC.</summary>
    public DateTimeOffset Now => new(_clock.Read(out _), TimeSpan.Zero);

    /// <summary>What is set for the session.</summary>
    public SessionSettings Settings => View.Settings;

    /// <summary>Whether a session of this name was given up at the limit and this one began from nothing; a reset is a new beginning.</summary>
    public bool StartsAgain => _startsAgain;

    /// <summary>Which scenario plays for which ids, before the scenarios' own <c>when</c>.</summary>
    public ImmutableArray<Binding> Bindings => View.Bindings;

    /// <summary>Scenarios of the session's own, laid over the server's.</summary>
    public Catalogue OwnScenarios => View.Own;

    /// <summary>What a person can do to the tasks.</summary>
    public TaskControl Control => new(this);

    /// <summary>What the provider states of a contract have set up.</summary>
    public ProviderSetUps SetUps => _setUps ?? Interlocked.CompareExchange(ref _setUps, new ProviderSetUps(this), null) ?? _setUps;

    /// <summary>The kinds of call that were answered as the contract has them; a reset keeps them.</summary>
    public ImmutableArray<ObservedCall> Observed => ObservedCalls.In(Volatile.Read(ref _observed));

    /// <summary>What the clients of the session have met so far; a reset keeps it.</summary>
    public CoverageReport Coverage => Counters.Report();

    /// <summary>What the clients of the session do wrong, as far as it shows by now; a reset keeps it.</summary>
    public FindingsReport Findings => FindingsReader.Read(this);

    internal CoverageCounters Counters { get; } = new();

    internal ref FindingsWatch Watch => ref _watch;

    internal IdSpellings Spellings { get; } = new();

    internal ref TaskTable Tasks => ref _tasks;

    internal ref RunningClock RunningClock => ref _clock;

    /// <summary>Cursors that all tasks share.</summary>
    internal int SharedCells => _sharedBoxes?.Count ?? 0;

    internal ref MagicOrdinals MagicOrdinals => ref _magicOrdinals;

    internal long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Who sets something in a session uses it, as a poll does; who only looks does not.</summary>
    internal void Touch()
    {
        _clock.Read(out var hostTimestamp);
        Volatile.Write(ref _lastUsed, hostTimestamp);
    }

    internal PlaybackView View => _view is { } view && view.Repertoire == _store.Repertoire ? view : Follow();

    /// <summary>Notes a kind of call that was answered and delivered; see <see cref="ObservedCalls"/>.</summary>
    internal void Observe(ulong bit)
    {
        if ((Volatile.Read(ref _observed) & bit) != bit)
        {
            Interlocked.Or(ref _observed, bit);
        }
    }

    /// <summary>Decides what a valid request is answered. This, and nothing else, moves cursors.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="scenarioHeader">The scenario that the request names; none if it names none.</param>
    /// <param name="decision">The answer.</param>
    /// <param name="missingScenario">The scenario that would have to answer and does not exist.</param>
    /// <returns>Whether there is an answer.</returns>
    public bool TryDecide(GetTaskRequestUtf8 request, string? scenarioHeader, out Decision decision, [NotNullWhen(false)] out string? missingScenario)
    {
        var key = Decider.KeyOf(request);
        _tasks.Expect(key);
        _magicOrdinals.Expect(key);
        var now = _clock.Read(out var hostTimestamp);
        Volatile.Write(ref _lastUsed, hostTimestamp);
        return Decider.TryDecide(this, request, key, scenarioHeader, now, hostTimestamp, out decision, out missingScenario);
    }

    /// <summary>Decides only where an answer of that task is forced: for a server that passes all other calls on.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="decision">The forced answer, which is used up.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryDecideForced(GetTaskRequestUtf8 request, out Decision decision)
    {
        var now = _clock.Read(out var hostTimestamp);
        Volatile.Write(ref _lastUsed, hostTimestamp);
        return Decider.TryDecideForced(this, request, now, hostTimestamp, out decision);
    }

    /// <summary>Remembers a task that somebody else answers.</summary>
    internal TaskState Meet(GetTaskRequestUtf8 request)
    {
        _clock.Read(out var hostTimestamp);
        Volatile.Write(ref _lastUsed, hostTimestamp);
        return Decider.Meet(this, request, hostTimestamp);
    }

    /// <summary>
    /// Starts all stories again and takes forced answers and set-ups away. Settings, scenarios, bindings, the clock, coverage and
    /// findings stay.
    /// </summary>
    public void Reset()
    {
        Touch();
        _startsAgain = false;
        _setUps?.Clear();
        Tasks.Clear();
        _sharedBoxes?.Clear();
        _magicOrdinals.Clear();
        Spellings.Clear();
    }

    /// <summary>Replaces the settings; stories go on.</summary>
    public void Apply(SessionSettings settings) => Apply(_ => settings);

    /// <summary>Changes the settings, one change after the other; stories go on.</summary>
    /// <param name="change">The new settings, of those that the changes before have left.</param>
    public void Apply(Func<SessionSettings, SessionSettings> change) => Renew(view =>
    {
        var settings = change(view.Settings);
        return new PlaybackView(_store.NextViewNumber(), settings, view.Repertoire, view.Own, view.Bindings, _store.TemplatesFor(settings.ViewUrlBase));
    });

    /// <summary>Replaces the bindings.</summary>
    /// <returns>What is wrong with them; nothing is changed then.</returns>
    public ImmutableArray<string> Bind(ImmutableArray<Binding> bindings)
    {
        var errors = BindingErrors.In(bindings, name => View.FindScenario(name) is not null);
        if (errors.IsEmpty)
        {
            Renew(view => new PlaybackView(_store.NextViewNumber(), view.Settings, view.Repertoire, view.Own, bindings, view.Templates));
        }

        return errors;
    }

    /// <summary>Replaces the session's own scenarios.</summary>
    public void Overlay(Catalogue own) =>
        Renew(view => new PlaybackView(_store.NextViewNumber(), view.Settings, view.Repertoire, own, view.Bindings, view.Templates));

    /// <summary>The cell of a scenario's cursor for a task, or for all tasks together; made if there is none.</summary>
    internal CursorCell CellOf(TaskState task, PlayableScenario scenario, long view, bool byHeader)
    {
        if (scenario.Scenario.Per == CursorScope.Session)
        {
            return SharedCellOf(scenario, view, byHeader);
        }

        var cell = task.CellOf(scenario, view, byHeader, out var isFurther);
        if (isFurther)
        {
            Tasks.Take(task);
        }

        return cell;
    }

    /// <summary>Where that cursor stands, if there is one. Looking changes nothing.</summary>
    internal Cursor? Peek(TaskState task, PlayableScenario scenario, bool byHeader, long now) =>
        scenario.Scenario.Per == CursorScope.Session
            ? _sharedBoxes?.GetValueOrDefault((scenario.Name, byHeader))?.Cell.Peek(scenario, now)
            : task.Peek(scenario, byHeader, now);

    /// <summary>The cursors that all tasks share, of scenarios that a header chose.</summary>
    internal IEnumerable<(string Scenario, CursorBox Box)> SharedHeaderBoxes =>
        (_sharedBoxes ?? []).Where(entry => entry.Key.ByHeader).Select(entry => (entry.Key.Scenario, entry.Value));

    private CursorCell SharedCellOf(PlayableScenario scenario, long view, bool byHeader)
    {
        var boxes = _sharedBoxes ?? Interlocked.CompareExchange(ref _sharedBoxes, new(), null) ?? _sharedBoxes;
        if (boxes.TryGetValue((scenario.Name, byHeader), out var box))
        {
            return box.Cell;
        }

        if (boxes.Count >= UsualSharedCells)
        {
            foreach (var gone in boxes.Keys.Where(key => View.FindScenario(key.Scenario) is null))
            {
                boxes.TryRemove(gone, out _);
            }
        }

        return boxes.GetOrAdd((scenario.Name, byHeader), static (_, made) => new CursorBox(made.scenario, made.view), (scenario, view)).Cell;
    }

    private PlaybackView Follow() => Renew(view => view);

    private PlaybackView Renew(Func<PlaybackView, PlaybackView> change)
    {
        lock (_changing)
        {
            var changed = change(_view);
            var repertoire = _store.Repertoire;
            return _view =
                changed.Repertoire == repertoire ? changed
                : changed.IsCommon ? _store.CommonView
                : new PlaybackView(_store.NextViewNumber(), changed.Settings, repertoire, changed.Own, changed.Bindings, changed.Templates);
        }
    }
}
