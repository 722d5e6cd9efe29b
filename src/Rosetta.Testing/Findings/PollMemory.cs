using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Findings;

/// <summary>
/// What is remembered of the polling of one task: its last answer, so that the next poll can be judged. It is its own lock, held
/// for a few comparisons. A part of what is remembered of the task besides, not an object of its own: there may be hundreds of
/// thousands.
/// </summary>
internal abstract class PollMemory
{
    /// <summary>Hiccups in a row from which on the pauses must have grown.</summary>
    private const int FirstGrowth = 3;

    /// <summary>Polls over new connections in a row that are let pass: a pool of connections may be growing.</summary>
    private const int NewConnectionsAllowed = 2;

    /// <summary>A connection that idles for longer may well be closed by either side.</summary>
    private static readonly TimeSpan ConnectionsLast = TimeSpan.FromSeconds(30);

    private PollState _state;

    /// <summary>How the task stands.</summary>
    public PollState ReadPolls()
    {
        lock (this)
        {
            return _state;
        }
    }

    /// <summary>Judges a poll by the answer before it.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="settings">What is demanded.</param>
    /// <param name="before">How the task stood, for the story.</param>
    /// <returns>What is wrong; most often nothing.</returns>
    public PollFaults JudgePoll(in Poll poll, FindingSettings settings, out PollState before)
    {
        lock (this)
        {
            before = _state;
            var faults = before.IsKnown ? PollFaults.None : PollFaults.FirstPoll;
            _state.IsKnown = true;
            if (before.IsAltered)
            {
                faults |= PollFaults.Altered;
            }

            if (before.Entry == 0)
            {
                return faults;
            }

            var wait = before.WaitUntil(poll);
            if (wait < settings.MinInterval)
            {
                faults |= PollFaults.TooFast;
            }

            // Who plays another story to the client has moved the task.
            var isSameStory = before.Scenario is null || poll.Scenario is null || before.Scenario == poll.Scenario;
            return faults | (isSameStory ? JudgeLast(before, wait, settings) : PollFaults.None) | JudgeConnection(before, poll);
        }
    }

    /// <summary>Notes that the ids are another spelling of known ones.</summary>
    public void NoteAltered()
    {
        lock (this)
        {
            _state.IsAltered = true;
        }
    }

    /// <summary>Notes an answer that goes out.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>How the task stood before, to take it back if the answer does not arrive.</returns>
    public PollState NoteAnswer(in PolledAnswer answer)
    {
        lock (this)
        {
            var before = _state;
            _state.Entry = answer.Entry;
            _state.AnsweredHost = answer.HostTimestamp;
            _state.AnsweredAt = answer.SessionTicks;
            _state.Scenario = answer.Scenario;
            _state.EndsConnection = answer.Reply is FaultReply { Fault: FaultKind.Timeout or FaultKind.Reset or FaultKind.Close or FaultKind.TruncatedBody };
            _state.IsOpen = IsOpenBehind(answer);
            if (answer.Reply is FaultReply or MutantReply)
            {
                _state.Last = before.Last is { } last && PollMeanings.Of(last) == PollMeaning.Ended ? last : null;
                _state.Hiccups = 0;
                _state.Status = answer.IsLinked ? before.Status : null;
                return before;
            }

            _state.Last = answer.Basis;
            var saysWhen = !answer.Reply.Headers.IsEmpty && answer.Reply.Headers.Any(header => header.Name.Equals(HeaderNames.RetryAfter, StringComparison.OrdinalIgnoreCase));
            _state.Hiccups = PollMeanings.Of(answer.Basis) != PollMeaning.Hiccup ? (byte)0
                : saysWhen ? (byte)1 // The client does as it is told; its pauses need not grow.
                : (byte)Math.Min(before.Hiccups + 1, byte.MaxValue);
            _state.Status = !answer.IsLinked ? null : answer.Reply is StatusReply ? answer.Basis : before.Status;
            return before;
        }
    }

    /// <summary>Takes an answer back that did not arrive, unless there is a later one.</summary>
    public void TakeBackAnswer(long entry, in PollState before)
    {
        lock (this)
        {
            if (_state.Entry == entry)
            {
                var now = _state;
                _state = before;
                _state.IsAltered = now.IsAltered;
                _state.EndsConnection = true;
                _state.NewConnections = now.NewConnections;
            }
        }
    }

    /// <summary>Somebody moved the task by hand: nothing that follows is to be judged by what was before.</summary>
    public void InterruptPolls()
    {
        lock (this)
        {
            _state.Status = null;
            _state.Last = null;
            _state.Hiccups = 0;
            _state.IsOpen = false;
        }
    }

    private PollFaults JudgeLast(in PollState before, TimeSpan wait, FindingSettings settings)
    {
        switch (before.Last is { } last ? PollMeanings.Of(last) : PollMeaning.GoesOn)
        {
            case PollMeaning.Ended:
                return PollFaults.AfterEnd;
            case PollMeaning.LastingError:
                return PollFaults.RetriedLasting;
            case PollMeaning.Hiccup when wait < settings.MinBackOff:
                return PollFaults.NoPause;
            case PollMeaning.Hiccup when before.Hiccups <= 1:
                _state.FirstWait = wait;
                return PollFaults.None;
            case PollMeaning.Hiccup:
                // A quarter more may be chance: no timer is exact.
                return before.Hiccups >= FirstGrowth && wait <= before.FirstWait * 1.25 ? PollFaults.NoGrowth : PollFaults.None;
            default:
                return PollFaults.None;
        }
    }

    private PollFaults JudgeConnection(in PollState before, in Poll poll)
    {
        if (!poll.IsOnNewConnection)
        {
            _state.NewConnections = 0;
            return PollFaults.None;
        }

        if (before.EndsConnection || before.HostWaitUntil(poll) > ConnectionsLast)
        {
            return PollFaults.None;
        }

        _state.NewConnections = (byte)Math.Min(before.NewConnections + 1, byte.MaxValue);
        return _state.NewConnections > NewConnectionsAllowed ? PollFaults.NewConnections : PollFaults.None;
    }

    // Where the good answer underneath can be read, a client that takes it for its end is not to blame.
    private static bool IsOpenBehind(in PolledAnswer answer) => answer.Reply switch
    {
        FaultReply { Fault: not (FaultKind.SlowBody or FaultKind.WrongContentType) } => true,
        _ => PollMeanings.IsOpen(answer.Basis),
    };
}
