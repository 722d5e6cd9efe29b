using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Console.Calls;
using Rosetta.MockServer.Console.Tasks;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;
using TaskIds = Rosetta.MockServer.Recording.TaskIds;

namespace Rosetta.MockServer.Console.Stories;

/// <summary>
/// What a session's journal holds of one task, as a story: in the form of a recording, with made-up ids, and with the times of the
/// session's clock.
/// </summary>
internal static class JournalStory
{
    /// <summary>Tasks that are offered, those with the newest calls.</summary>
    public const int MostTasks = 50;

    private const string Name = "recorded";

    // Entries that are looked through for them.
    private const int NewestEntries = 2000;

    /// <summary>The tasks with the newest calls, newest first.</summary>
    public static ImmutableArray<JournalTask> TasksOf(JournalRing journal, string session) =>
    [
        .. journal.Read(new JournalFilter { Session = session, Limit = NewestEntries })
            .Reverse()
            .Where(entry => ReplyOf(entry) is not null)
            .GroupBy(entry => entry.Ids)
            .Take(MostTasks)
            .Select(task => new JournalTask(task.First().Id, task.Key.SceneId, task.Count())),
    ];

    /// <summary>The text of a story of the task that a call was for, with all that the journal holds of it.</summary>
    /// <param name="services">The server.</param>
    /// <param name="session">Whose journal.</param>
    /// <param name="entry">The call's number.</param>
    /// <returns>None if the journal does not hold the call any more, or nothing that a story could tell.</returns>
    public static string? TextOf(MockServices services, string session, long entry)
    {
        if (JournalLookup.Find(services.Journal, session, entry)?.Ids is not { SceneId.Length: > 0 } ids)
        {
            return null;
        }

        var calls = services.Journal.Read(new JournalFilter
        {
            Session = session,
            CampaignId = ids.CampaignId,
            AnnotationRequestId = ids.AnnotationRequestId,
            SceneId = ids.SceneId,
        });
        var story = Tell(calls);
        var madeUp = new MadeUpIds(services.Options.Session.Seed);
        var when = new TaskIds(madeUp.For(ids.CampaignId), madeUp.For(ids.AnnotationRequestId), madeUp.For(ids.SceneId));
        var source = calls.All(CheckedAnswer.IsOf) ? RecordingText.RealService : $"session {session}";
        return story.IsEmpty ? null : RecordingText.Write(FreeName(services), when, areMadeUp: true, story, source, calls[0].Time);
    }

    private static TaskStory Tell(ImmutableArray<JournalEntry> calls)
    {
        var story = new TaskStory();
        if (calls.IsEmpty)
        {
            return story;
        }

        var start = calls.Min(call => call.Time);
        foreach (var call in calls.OrderBy(call => call.Time).ThenBy(call => call.Id))
        {
            if (ReplyOf(call) is { } reply)
            {
                // The fake decides when it is asked; the real service's answer is noted when it comes.
                var seen = call.Time - start;
                story.Note(reply, CheckedAnswer.IsOf(call) ? seen - (call.Duration ?? TimeSpan.Zero) : seen, seen);
            }
            else
            {
                story.LeaveOut();
            }
        }

        return story;
    }

    private static Reply? ReplyOf(JournalEntry entry) => entry.Outcome.Kind switch
    {
        JournalOutcomeKind.Status or JournalOutcomeKind.Error or JournalOutcomeKind.Fault or JournalOutcomeKind.Mutant => Replies.Of(entry.Outcome.Word),
        _ => null,
    };

    private static string FreeName(MockServices services)
    {
        var name = Name;
        for (var number = 2; services.Sessions.Catalogue.TryGet(name, out _); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}");
        }

        return name;
    }
}

/// <summary>A task of a journal.</summary>
/// <param name="Entry">The number of its newest call.</param>
/// <param name="SceneId">Its scene.</param>
/// <param name="Calls">How many of its calls were looked at.</param>
internal sealed record JournalTask(long Entry, string SceneId, int Calls);
