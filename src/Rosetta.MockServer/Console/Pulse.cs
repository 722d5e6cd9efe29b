using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console;

/// <summary>
/// Tells open pages when to look again: soon after a call or a change, and once a second because stories move by time. All pages
/// share one timer, which stands still while nobody looks.
/// </summary>
internal sealed class Pulse : IDisposable
{
    /// <summary>However much happens, pages look no more often than this.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private const int QuietTicks = 4;

    private readonly JournalRing _journal;
    private readonly ITimer _timer;
    private readonly Lock _changing = new();
    private readonly List<Action> _pages = [];
    private (long, long) _seen;
    private int _ticks;
    private volatile bool _isTouched;

    public Pulse(MockServices services)
    {
        _journal = services.Journal;
        _timer = services.Time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls a page at every beat until the result is disposed of.</summary>
    public IDisposable Subscribe(Action page)
    {
        lock (_changing)
        {
            _pages.Add(page);
            if (_pages.Count == 1)
            {
                _journal.BeginWatching();
                _timer.Change(Shortest, Shortest);
            }
        }

        return new Subscription(() => Leave(page));
    }

    /// <summary>Something was changed from a page: the others are to see it soon.</summary>
    public void Touch() => _isTouched = true;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Leave(Action page)
    {
        lock (_changing)
        {
            if (_pages.Remove(page) && _pages.Count == 0)
            {
                _journal.EndWatching();
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Tick()
    {
        Action[] pages;
        lock (_changing)
        {
            var seen = (_journal.LastId, _journal.Completions);
            if (seen == _seen && !_isTouched && ++_ticks < QuietTicks)
            {
                return;
            }

            (_seen, _ticks, _isTouched) = (seen, 0, false);
            pages = [.. _pages];
        }

        foreach (var page in pages)
        {
            page();
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
