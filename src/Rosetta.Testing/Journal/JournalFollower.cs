using System.Runtime.CompilerServices;

namespace Rosetta.Testing.Journal;

/// <summary>
/// One reader of the live feed. It holds a position in the ring and the numbers of the entries that it has told of as
/// under way, never entries: one that reads slowly loses some and is told how many, and costs nobody memory.
/// </summary>
public sealed class JournalFollower : IDisposable
{
    // Entries told before it looks for updates again where new ones never end. It grows with what is under way, so that
    // looking costs no more than telling.
    private const int Batch = 64;

    private readonly JournalRing _ring;
    private readonly JournalQuery _query;
    private readonly List<long> _underWay = [];
    private long _next;
    private long _completionsSeen;
    private bool _left;

    internal JournalFollower(JournalRing ring, string? session, long afterId)
    {
        var last = ring.LastId;
        _ring = ring;
        _query = new JournalQuery(new JournalFilter { Session = session });

        // A greater number comes from an earlier run of the server: its reader has seen nothing of this one.
        _next = afterId > last ? 1 : Math.Max(0, afterId) + 1;
        for (var id = ring.OldestId(last); id < _next; id++)
        {
            if (ring.IsUnderWay(id))
            {
                _underWay.Add(id);
            }
        }
    }

    /// <summary>How many entries it has told of as under way and not yet as complete.</summary>
    internal int Awaited => _underWay.Count;

    /// <summary>What is held after the given id, then what comes, until cancelled. To be enumerated once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; there is no other end.</exception>
    public async IAsyncEnumerable<JournalEvent> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = _ring.Signal.Arm();
            var completions = _ring.Completions;
            for (var i = 0; completions != _completionsSeen && i < _underWay.Count;)
            {
                if (_ring.IsUnderWay(_underWay[i]))
                {
                    i++;
                    continue;
                }

                var reading = _ring.Read(_underWay[i], _query, out var entry);
                _underWay.RemoveAt(i);
                if (reading == SlotReading.Found)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return new JournalUpdated(entry!);
                }
            }

            _completionsSeen = completions;
            JournalEvent? next;
            var told = 0;
            while ((next = Next(cancellationToken)) is not null)
            {
                yield return next;
                if (++told >= Math.Max(Batch, _underWay.Count))
                {
                    break;
                }
            }

            if (next is null)
            {
                await news.WaitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Gives the place up to another follower.</summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _left, true))
        {
            _ring.Leave();
        }
    }

    private JournalEvent? Next(CancellationToken cancellationToken)
    {
        var missed = 0L;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var last = _ring.LastId;
            var oldest = _ring.OldestId(last);
            if (_next < oldest)
            {
                missed += oldest - _next;
                _next = oldest;
            }

            JournalEntry? entry = null;
            var reading = _next > last ? SlotReading.NotYet : _ring.Read(_next, _query, out entry);
            if (reading == SlotReading.Overwritten)
            {
                missed++;
            }
            else if (missed > 0)
            {
                return new JournalGap(missed);
            }
            else if (reading == SlotReading.NotYet)
            {
                return null;
            }

            _next++;
            if (entry is null)
            {
                continue;
            }

            if (entry.Delivered is null)
            {
                _underWay.Add(entry.Id);
            }

            return new JournalAppended(entry);
        }
    }
}
