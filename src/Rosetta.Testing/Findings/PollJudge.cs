using System.Text;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Findings;

/// <summary>Judges each request when the journal has it. Most have nothing wrong, and then nothing is written down or allocated.</summary>
internal static class PollJudge
{
    private static readonly (PollFaults Fault, FindingRule Rule)[] Rules =
    [
        (PollFaults.Altered, FindingRule.AlteredIds),
        (PollFaults.TooFast, FindingRule.PolledTooFast),
        (PollFaults.AfterEnd, FindingRule.PolledAfterEnd),
        (PollFaults.RetriedLasting, FindingRule.RetriedLastingError),
        (PollFaults.NoPause, FindingRule.NoBackOff),
        (PollFaults.NoGrowth, FindingRule.NoBackOff),
        (PollFaults.NewConnections, FindingRule.NewConnections),
    ];

    /// <summary>Judges when and how often a task is polled.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The ids.</param>
    /// <param name="memory">What is remembered of the task.</param>
    /// <param name="poll">The poll.</param>
    /// <param name="entry">Its journal entry.</param>
    public static void Judge(Session session, GetTaskRequestUtf8 request, PollMemory memory, in Poll poll, long entry)
    {
        var faults = memory.JudgePoll(poll, session.Settings.Findings, out var before);
        if (faults != PollFaults.None)
        {
            Tell(session, request, memory, faults, before, poll, entry);
        }
    }

    /// <summary>Tells what is wrong with a poll that was judged when it came, before it had an entry.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The ids.</param>
    /// <param name="memory">What is remembered of the task.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="before">How the task stood when the poll came.</param>
    /// <param name="poll">The poll.</param>
    /// <param name="entry">Its journal entry.</param>
    public static void Tell(Session session, GetTaskRequestUtf8 request, PollMemory memory, PollFaults faults, in PollState before, in Poll poll, long entry)
    {
        if ((faults & PollFaults.FirstPoll) != 0)
        {
            JudgeIds(session, request, memory, entry);
        }

        if ((faults & ~PollFaults.FirstPoll) != PollFaults.None)
        {
            Tell(session, request, faults, before, poll, entry);
        }
    }

    /// <summary>Judges the form of a request, whether it could be answered or not.</summary>
    public static void JudgeForm(Session session, RequestReport? report, long entry)
    {
        if (report is null)
        {
            return;
        }

        foreach (var violation in report.Violations.Concat(report.Warnings))
        {
            if (violation.Path == HeaderNames.ContentType)
            {
                Note(session, FindingRule.WrongMediaType, FindingTexts.MediaType(violation), entry);
            }
            else if (violation.Found == GetTaskRequestReader.UnknownField)
            {
                Note(session, FindingRule.UnknownFields, FindingTexts.UnknownField(violation), entry);
            }
        }
    }

    private static void JudgeIds(Session session, GetTaskRequestUtf8 request, PollMemory memory, long entry)
    {
        if (session.Spellings.Find(session, request, entry) is not { } found)
        {
            return;
        }

        memory.NoteAltered();
        if (session.Settings.Findings.Has(FindingRule.AlteredIds) && session.Watch.Count(FindingRule.AlteredIds))
        {
            session.Watch.Tell(FindingRule.AlteredIds, found.What, found.Entry == 0 ? [entry] : [found.Entry, entry]);
        }
    }

    private static void Tell(Session session, GetTaskRequestUtf8 request, PollFaults faults, in PollState before, in Poll poll, long entry)
    {
        var settings = session.Settings.Findings;
        var wait = before.WaitUntil(poll);
        foreach (var (fault, rule) in Rules)
        {
            if ((faults & fault) != 0 && settings.Has(rule) && session.Watch.Count(rule))
            {
                var task = FindingTexts.NameOf(Encoding.UTF8.GetString(request.SceneId));
                session.Watch.Tell(rule, Describe(fault, task, before, wait, settings), before.Entry, entry);
            }
        }
    }

    private static string Describe(PollFaults fault, string task, in PollState before, TimeSpan wait, FindingSettings settings) => fault switch
    {
        PollFaults.Altered => FindingTexts.SpelledTwoWays(task),
        PollFaults.TooFast => FindingTexts.PolledTooFast(task, wait, settings.MinInterval!.Value),
        PollFaults.AfterEnd => FindingTexts.PolledAfterEnd(task, before.Last!.Value),
        PollFaults.RetriedLasting => FindingTexts.RetriedLastingError(task, before.Last!.Value),
        PollFaults.NoPause => FindingTexts.NoPause(task, before.Last!.Value, wait, settings.MinBackOff),
        PollFaults.NoGrowth => FindingTexts.NoGrowth(task, before.Last!.Value, wait, before.FirstWait, before.Hiccups),
        _ => FindingTexts.NewConnection(task, before.NewConnections + 1),
    };

    private static void Note(Session session, FindingRule rule, string what, long entry)
    {
        if (session.Settings.Findings.Has(rule) && session.Watch.Count(rule))
        {
            session.Watch.Tell(rule, what, entry);
        }
    }
}
