using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// How long tasks stayed in each status, and which status followed which, read from stories. What is no status (an error, a fault, a
/// mutant) does not break a stay, and its time counts for none. A stay that the story does not end, or that ends by calls or by hand,
/// is open: nothing says how long it is.
/// </summary>
internal sealed class Stays
{
    private readonly Dictionary<RosettaStatus, List<TimeSpan>> _ended = [];
    private readonly Dictionary<RosettaStatus, int> _open = [];
    private readonly Dictionary<Transition, int> _transitions = [];

    private Stays()
    {
    }

    /// <summary>In the specification's order; only those that were seen.</summary>
    public ImmutableArray<StayTimes> Times =>
    [
        .. StatusCatalogue.All
            .Select(row => row.Status)
            .Where(status => _ended.ContainsKey(status) || _open.ContainsKey(status))
            .Select(status => StayTimes.Of(status, _ended.GetValueOrDefault(status, []), _open.GetValueOrDefault(status))),
    ];

    /// <summary>What followed what, and how often, in the specification's order.</summary>
    public ImmutableArray<(Transition Transition, int Count)> Transitions =>
        [.. _transitions.OrderBy(seen => seen.Key.From).ThenBy(seen => seen.Key.To).Select(seen => (seen.Key, seen.Value))];

    /// <summary>Reads stories.</summary>
    public static Stays In(IEnumerable<Scenario> stories)
    {
        var stays = new Stays();
        foreach (var story in stories)
        {
            stays.Add(story.Steps);
        }

        return stays;
    }

    private void Add(ImmutableArray<Step> steps)
    {
        RosettaStatus? present = null;
        var time = TimeSpan.Zero;
        var isOpen = false;
        foreach (var step in steps)
        {
            if (step.Reply is not StatusReply { Status: var status })
            {
                continue;
            }

            if (present is { } before && before != status)
            {
                End(before, time, isOpen);
                var transition = new Transition(before, status);
                _transitions[transition] = _transitions.GetValueOrDefault(transition) + 1;
                (time, isOpen) = (TimeSpan.Zero, false);
            }

            present = status;
            time += step.End.For;
            isOpen |= step.End.Kind != StepEndKind.For;
        }

        if (present is { } last)
        {
            End(last, time, isOpen);
        }
    }

    private void End(RosettaStatus status, TimeSpan time, bool isOpen)
    {
        if (isOpen)
        {
            _open[status] = _open.GetValueOrDefault(status) + 1;
        }
        else
        {
            (_ended.TryGetValue(status, out var times) ? times : _ended[status] = []).Add(time);
        }
    }
}

/// <summary>The stays in one status.</summary>
/// <param name="Status">Which.</param>
/// <param name="Ended">How many ended by time.</param>
/// <param name="Open">How many did not.</param>
/// <param name="Median">Of those that ended: half are at most as long; none if none did.</param>
/// <param name="P95">Likewise, 95 of 100.</param>
internal sealed record StayTimes(RosettaStatus Status, int Ended, int Open, TimeSpan? Median, TimeSpan? P95)
{
    public static StayTimes Of(RosettaStatus status, IReadOnlyCollection<TimeSpan> ended, int open)
    {
        TimeSpan[] sorted = [.. ended.Order()];
        return new StayTimes(status, sorted.Length, open, Rank(sorted, 50), Rank(sorted, 95));
    }

    // The nearest rank: a time that was really seen.
    private static TimeSpan? Rank(TimeSpan[] sorted, int percent) =>
        sorted.Length == 0 ? null : sorted[((sorted.Length * percent) + 99) / 100 - 1];
}
