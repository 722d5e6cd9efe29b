using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// A poll that is passed on, for those who judge clients and count what they get. It is judged when it comes, by what the client has
/// had until then; the finding is told, and the answer counted, when the journal has the call.
/// </summary>
internal sealed class SpiedPoll
{
    // In the place of a scenario: all that the real service says of a task is one story.
    private static readonly string Story = SelectionRule.Upstream.Word();

    private readonly Session _session;
    private readonly TaskState _task;
    private readonly Poll _poll;
    private readonly PollFaults _faults;
    private readonly PollState _before;

    /// <param name="context">The call.</param>
    /// <param name="session">Its session.</param>
    /// <param name="request">The ids.</param>
    /// <param name="arrived">When it came, on the host's clock.</param>
    /// <param name="time">The host's clock.</param>
    public SpiedPoll(HttpContext context, Session session, GetTaskRequestUtf8 request, long arrived, TimeProvider time)
    {
        _session = session;
        _task = session.Meet(request);
        _poll = new Poll(arrived, session.Now.UtcTicks, Story, ConnectionNews.IsFirst(context), time);
        _faults = _task.JudgePoll(_poll, session.Settings.Findings, out _before);
    }

    /// <summary>Tells what the client does wrong, if anything.</summary>
    /// <param name="entry">The call's journal entry.</param>
    public void Tell(long entry) => PollJudge.Tell(_session, _task.Ids, _task, _faults, _before, _poll, entry);

    /// <summary>The answer, to be counted when it goes out.</summary>
    /// <param name="entry">The call's journal entry.</param>
    /// <param name="reply">What the real service said.</param>
    /// <param name="outcome">The same.</param>
    public Delivery Deliver(long entry, Reply reply, Outcome outcome)
    {
        var now = _session.Now.UtcTicks;
        _task.Note(reply, now);
        return new Delivery(_session, _task, new PolledAnswer(entry, _poll.Time.GetTimestamp(), now, reply, outcome, Story));
    }
}
