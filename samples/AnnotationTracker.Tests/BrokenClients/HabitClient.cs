using System.Net.Http.Headers;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>
/// A small client that follows a task to its end: sound, but for one bad habit. It stands for the sample client with that mistake
/// made in it.
/// </summary>
/// <param name="habit">The mistake.</param>
/// <param name="open">Opens a connection to Rosetta.</param>
/// <param name="wait">Waits between two calls.</param>
internal sealed class HabitClient(Habit habit, Func<HttpClient> open, Action<TimeSpan> wait)
{
    private const int MostFailures = 6;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);

    public async Task<Conclusion> FollowAsync(GetTaskRequest ids, Action<Conclusion> note, CancellationToken cancellation)
    {
        using var kept = open();
        var failures = 0;
        var approvals = 0;
        while (true)
        {
            var said = await AskAsync(kept, ids, cancellation);
            note(said);
            approvals += said.Kind == ConclusionKind.Found && said.Number == 11 ? 1 : 0;
            failures = said.Kind is ConclusionKind.Found or ConclusionKind.NewStatus ? 0 : failures + 1;
            if (IsOver(said, failures) && (habit != Habit.PollsAfterApproval || approvals > 1))
            {
                return said;
            }

            wait(failures == 0 ? Interval : habit == Habit.DoesNotBackOff ? TimeSpan.Zero : FirstBackOff * Math.Pow(2, failures));
        }
    }

    private bool IsOver(Conclusion said, int failures) => said.Kind switch
    {
        ConclusionKind.Found => said.Number is 0 or 11,
        ConclusionKind.NewStatus => habit == Habit.GivesUpOnAnUnknownStatus,
        ConclusionKind.Refused => habit != Habit.RetriesLastingErrors || failures == 3,
        _ => habit == Habit.DropsRetry || failures == MostFailures,
    };

    private async Task<Conclusion> AskAsync(HttpClient kept, GetTaskRequest ids, CancellationToken cancellation)
    {
        using var other = habit == Habit.OpensAConnectionForEachPoll ? open() : null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (habit != Habit.HasNoTimeout)
        {
            patience.CancelAfter(TimeSpan.FromSeconds(5));
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "task/get") { Content = Body(ids) };
            using var answer = await (other ?? kept).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return HabitReader.Read(habit, answer, await ReadAsync(answer, patience.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Conclusion.TimedOut();
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Conclusion.TryLater();
        }
    }

    private StringContent Body(GetTaskRequest ids)
    {
        var scene = habit == Habit.ChangesTheCaseOfIds ? ids.SceneId.ToUpperInvariant() : ids.SceneId;
        return new StringContent(
            $$"""{"campaignId":"{{ids.CampaignId}}","annotationRequestId":"{{ids.AnnotationRequestId}}","sceneId":"{{scene}}"}""",
            new MediaTypeHeaderValue(habit == Habit.SendsPlainText ? "text/plain" : "application/json"));
    }

    private async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        try
        {
            var letters = new char[64];
            int read;
            while ((read = await reader.ReadAsync(letters, cancellation)) > 0)
            {
                text.Append(letters, 0, read);
            }
        }
        catch (IOException) when (habit == Habit.TrustsATruncatedBody)
        {
            // What has come has come.
        }

        return text.ToString();
    }
}
