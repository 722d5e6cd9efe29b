using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// What was seen of one task, as the steps of a scenario. A status, or an error that is there to stay, lasts from when it was first
/// seen until something else was. A hiccup (a code that can be retried, a fault or a mutant) happens to calls and not to the task: it
/// lasts for as many answers as it was seen in, and the time goes on from the last of them.
/// </summary>
internal sealed class TaskStory
{
    private readonly List<Run> _runs = [];

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Whether it went on beyond what a scenario can hold.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Answers that are no part of it: none of Get Task's outcomes.</summary>
    public int LeftOut { get; private set; }

    // One place is kept for the status behind a last hiccup.
    private bool IsFull => _runs.Count >= ScenarioLimits.Steps - 1;

    /// <summary>Adds an answer.</summary>
    /// <param name="outcome">What it said.</param>
    /// <param name="sent">When it was asked for, since any fixed moment.</param>
    /// <param name="seen">When it came, since the same moment.</param>
    /// <returns>Whether the steps are others now.</returns>
    public bool Note(Outcome outcome, TimeSpan sent, TimeSpan seen) =>
        Note(outcome.Status is { } status ? new StatusReply(status) : new ErrorReply(outcome.Code), sent, seen);

    /// <inheritdoc cref="Note(Outcome, TimeSpan, TimeSpan)"/>
    /// <param name="reply">What was answered.</param>
    /// <param name="sent">When it was asked for, since any fixed moment.</param>
    /// <param name="seen">When it came, since the same moment.</param>
    public bool Note(Reply reply, TimeSpan sent, TimeSpan seen)
    {
        if (_runs is [.., var last] && last.Reply == reply)
        {
            _runs[^1] = last with { Last = seen, Answers = Math.Min(last.Answers + 1, ScenarioLimits.Calls) };
            return last.IsHiccup;
        }

        // Asked for before the present state was seen: with parallel polls an older answer may come later.
        if (_runs is [.., var present] && sent < present.First)
        {
            return false;
        }

        if (IsFull)
        {
            var wasCut = IsCut;
            IsCut = true;
            return !wasCut;
        }

        _runs.Add(new Run(reply, seen, seen, Answers: 1));
        return true;
    }

    /// <summary>Counts an answer that says nothing of the task.</summary>
    public void LeaveOut() => LeftOut++;

    /// <summary>The steps so far; the last one never ends.</summary>
    public ImmutableArray<Step> Steps()
    {
        var steps = ImmutableArray.CreateBuilder<Step>(_runs.Count + 1);
        for (var i = 0; i < _runs.Count; i++)
        {
            steps.Add(new Step(_runs[i].Reply, i + 1 < _runs.Count ? EndOf(i) : StepEnd.Never));
        }

        // A story that ended in a hiccup would hiccup for ever.
        if (_runs is [.., { IsHiccup: true } last] && _runs.LastOrDefault(run => !run.IsHiccup) is { Reply: { } before })
        {
            steps[^1] = steps[^1] with { End = StepEnd.AfterCalls(last.Answers) };
            steps.Add(new Step(before, StepEnd.Never));
        }

        return steps.ToImmutable();
    }

    private StepEnd EndOf(int run) => _runs[run].IsHiccup ? StepEnd.AfterCalls(_runs[run].Answers) : StepEnd.After(Between(BeginningOf(run), _runs[run + 1].First));

    private TimeSpan BeginningOf(int run) => run > 0 && _runs[run - 1].IsHiccup ? _runs[run - 1].Last : _runs[run].First;

    // Both moments in whole milliseconds, as scenario files have them: so no error adds up, and no step is longer than it was.
    private TimeSpan Between(TimeSpan from, TimeSpan to)
    {
        var between = Whole(to) - Whole(from);
        return between < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : between > ScenarioLimits.For ? ScenarioLimits.For : between;
    }

    private TimeSpan Whole(TimeSpan moment) => TimeSpan.FromMilliseconds(Math.Floor((moment - _runs[0].First).TotalMilliseconds));

    /// <summary>Equal answers in a row.</summary>
    private sealed record Run(Reply Reply, TimeSpan First, TimeSpan Last, int Answers)
    {
        public bool IsHiccup => Reply switch
        {
            StatusReply => false,
            ErrorReply error => CodeCatalogue.Get(error.Code).IsRetryable,
            _ => true,
        };
    }
}
