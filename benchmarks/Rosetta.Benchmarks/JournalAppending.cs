using System.Text;
using BenchmarkDotNet.Attributes;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Benchmarks;

/// <summary>One entry into a ring of the default size that has gone round once.</summary>
public class JournalAppending
{
    private readonly JournalRing _journal = new(JournalLimits.DefaultCapacity, TimeProvider.System);
    private readonly Reply _reply = new StatusReply(RosettaStatus.ReviewInProgress);
    private readonly byte[] _request = Bodies.Sample;
    private readonly byte[] _id = Encoding.UTF8.GetBytes(SampleIds.SceneId);
    private readonly byte[] _response = WireJson.Serialize(
        Outcome.Of(RosettaStatus.ReviewInProgress), "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly", "2025-03-13 20:00:00", new string('0', 32));

    [GlobalSetup]
    public void GoRoundOnce()
    {
        for (var i = 0; i < JournalLimits.DefaultCapacity; i++)
        {
            Append();
        }
    }

    [Benchmark(Baseline = true)]
    public long Append() => _journal.Append(Draft(delivered: true));

    [Benchmark]
    public void AppendAndComplete() => _journal.Complete(_journal.Append(Draft(delivered: null)), delivered: true, TimeSpan.FromMilliseconds(1));

    private JournalDraft Draft(bool? delivered) => new()
    {
        Session = "default",
        Time = DateTimeOffset.UnixEpoch,
        Method = "POST",
        Scheme = "http",
        Host = "127.0.0.1:5080",
        Path = "/task/get",
        Protocol = "HTTP/1.1",
        ConnectionId = "0HN7FMUD2QSLH",
        RequestContentType = "application/json",
        UserAgent = "curl/8",
        CampaignId = _id,
        AnnotationRequestId = _id,
        SceneId = _id,
        RequestBody = _request,
        RequestBytes = _request.Length,
        HttpStatus = 200,
        ResponseContentType = "application/json",
        ResponseBody = _response,
        ResponseBytes = _response.Length,
        Reply = _reply,
        Basis = Outcome.Of(RosettaStatus.ReviewInProgress),
        Scenario = "happy-path",
        Step = 3,
        Rule = "default",
        Explain = "default happy-path: step 3 of 10 (annotating), answer 2 of 3, then annotated",
        Delivered = delivered,
        Duration = TimeSpan.FromMilliseconds(1),
    };
}
