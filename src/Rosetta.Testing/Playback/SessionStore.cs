using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Playback;

/// <summary>All sessions of one fake, and the scenarios they share.</summary>
public sealed class SessionStore
{
    private readonly PlaybackOptions _options;
    private readonly TimeProvider _time;
    private readonly TaskBudget _budget;
    private readonly ForgottenKeys _forgotten = new();
    private readonly CoverageCounters _metByThoseGone = new();
    private HashSlots<Session> _sessions = new();
    private readonly AnswerTemplates _defaultTemplates;
    private readonly Lock _making = new();

    // By when each was last seen to be used. Who has been used since is put back, so that giving one up is no walk over all.
    private readonly PriorityQueue<Session, long> _byAge = new();
    private readonly Lock _viewing = new();
    private readonly Lock _publishing = new();
    private volatile Repertoire _repertoire;
    private volatile PlaybackView _commonView;
    private long _views;
    private long _sessionsForgotten;

    /// <summary>Starts without any session.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1, or no clock can run at the speed.</exception>
    public SessionStore(PlaybackOptions options, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSessions, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTasks, 1, nameof(options));
        SessionClock.RequireSpeed(options.ClockSpeed);
        _options = options;
        _time = time;
        _budget = new TaskBudget(options.MaxTasks);
        _repertoire = new Repertoire(options.Catalogue, options.World, options.PassesOn);
        _defaultTemplates = new AnswerTemplates(options.Defaults.ViewUrlBase);
        _commonView = MakeCommonView(_repertoire);
    }

    /// <summary>What a new session starts with.</summary>
    public SessionSettings Defaults => _options.Defaults;

    /// <summary>The scenarios that all sessions share.</summary>
    public Catalogue Catalogue => _repertoire.Catalogue;

    /// <summary>What exists; none if every id is known.</summary>
    public World? World => _repertoire.World;

    internal Repertoire Repertoire => _repertoire;

    /// <summary>Sessions that there are.</summary>
    public int Count => _sessions.Count;

    /// <summary>Sessions given up at the limit.</summary>
    public long SessionsForgotten => Interlocked.Read(ref _sessionsForgotten);

    /// <summary>Tasks given up at the limit.</summary>
    public long TasksForgotten => _budget.ForgottenCount;

    /// <summary>Tasks remembered in all sessions.</summary>
    public int TasksRemembered => _budget.Used;

    /// <summary>What the clients of all sessions have met, of those too that are gone.</summary>
    public CoverageReport Coverage
    {
        get
        {
            lock (_making)
            {
                return CoverageReport.Merge([_metByThoseGone.Report(), .. _sessions.All.Select(session => session.Coverage)]);
            }
        }
    }

    /// <summary>The session of that name; made on first use.</summary>
    /// <returns>False if no session can have that name; nothing is made then.</returns>
    public bool TryGetOrCreate(ReadOnlySpan<char> name, [NotNullWhen(true)] out Session? session)
    {
        if (TryGet(name, out session))
        {
            return true;
        }

        session = SessionName.IsValid(name) ? Make(name.ToString()) : null;
        return session is not null;
    }

    /// <summary>To be called a while before the session of that name is asked for.</summary>
    internal void Expect(ReadOnlySpan<char> name)
    {
        if (_sessions.At(HashOf(name)).Next(out var session))
        {
            MemoryHint.Object(session, Session.Lines);
        }
    }

    /// <summary>The session of that name, if there is one.</summary>
    public bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out Session? session)
    {
        var candidates = _sessions.At(HashOf(name));
        while (candidates.Next(out session))
        {
            if (name.SequenceEqual(session.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All sessions, by name.</summary>
    public ImmutableArray<Session> All() => [.. _sessions.All.OrderBy(session => session.Name, StringComparer.Ordinal)];

    /// <summary>Forgets a session and all its stories.</summary>
    public bool Delete(string name)
    {
        lock (_making)
        {
            return Remove(name);
        }
    }

    /// <summary>Puts other scenarios in the place of the present ones; cursors keep their step where nothing up to it has changed.</summary>
    public void Publish(Catalogue catalogue)
    {
        lock (_publishing)
        {
            _repertoire = _repertoire.With(catalogue);
        }
    }

    /// <summary>Puts another world in the place of the present one; stories go on, and every task finds anew who answers it.</summary>
    public void Publish(World? world)
    {
        lock (_publishing)
        {
            _repertoire = _repertoire.With(world);
        }
    }

    /// <summary>
    /// The view of all sessions that nobody has changed anything in. They share it, so that a thousand of them keep the way to
    /// an answer as short, in memory, as one.
    /// </summary>
    internal PlaybackView CommonView
    {
        get
        {
            if (_commonView is { } view && view.Repertoire == _repertoire)
            {
                return view;
            }

            lock (_viewing)
            {
                var repertoire = _repertoire;
                return _commonView.Repertoire == repertoire ? _commonView : _commonView = MakeCommonView(repertoire);
            }
        }
    }

    /// <summary>Higher than that of every view so far.</summary>
    internal long NextViewNumber() => Interlocked.Increment(ref _views);

    internal static UInt128 KeyOf(string name) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(name.AsSpan()));

    internal AnswerTemplates TemplatesFor(string viewUrlBase) =>
        _defaultTemplates.ViewUrlBase == viewUrlBase ? _defaultTemplates : new AnswerTemplates(viewUrlBase);

    private PlaybackView MakeCommonView(Repertoire repertoire) =>
        new(NextViewNumber(), _options.Defaults, repertoire, Catalogue.Empty, [], _defaultTemplates) { IsCommon = true };

    private Session Make(string name)
    {
        lock (_making)
        {
            if (TryGet(name, out var existing))
            {
                return existing;
            }

            while (_sessions.Count >= _options.MaxSessions)
            {
                GiveUpLongestIdle();
            }

            var made = new Session(name, this, _options, _time, _budget, _forgotten.Remove(KeyOf(name)));
            _sessions.Add(HashOf(name), made);
            _byAge.Enqueue(made, made.LastUsed);
            return made;
        }
    }

    private void GiveUpLongestIdle()
    {
        while (_byAge.TryPeek(out var idle, out var seenUsed))
        {
            var lastUsed = idle.LastUsed;
            if (lastUsed != seenUsed)
            {
                _byAge.DequeueEnqueue(idle, lastUsed);
                continue;
            }

            _byAge.Dequeue();
            Forget(idle);
            _forgotten.Add(KeyOf(idle.Name));
            Interlocked.Increment(ref _sessionsForgotten);
            return;
        }
    }

    private bool Remove(string name)
    {
        if (!TryGet(name, out var session))
        {
            return false;
        }

        _byAge.Remove(session, out _, out _);
        Forget(session);
        return true;
    }

    private void Forget(Session session)
    {
        _sessions.Remove(HashOf(session.Name), session);
        _budget.Remove(session);
        session.Tasks.Close();
        _metByThoseGone.Add(session.Counters);
    }

    // Seeded anew in each process, so that nobody can choose names that meet.
    private static ulong HashOf(ReadOnlySpan<char> name) => HashSlots<Session>.Spread(string.GetHashCode(name));
}
