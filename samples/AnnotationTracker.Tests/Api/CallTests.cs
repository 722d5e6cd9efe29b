using AnnotationTracker.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AnnotationTracker.Tests.Api;

public sealed class CallTests
{
    [Theory]
    [InlineData("https://rosetta.test", "https://rosetta.test/task/get")]
    [InlineData("https://rosetta.test/", "https://rosetta.test/task/get")]
    [InlineData("http://127.0.0.1:5080/s/my-test", "http://127.0.0.1:5080/s/my-test/task/get")]
    public async Task ACall_PostsTheThreeIds(string baseAddress, string url)
    {
        var handler = ScriptedHandler.Saying(Answers.Task(1));
        await using var tracker = Tracker.Build(handler, baseAddress: baseAddress);

        await tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken);

        handler.Requests.Should().Equal(new SentRequest(
            "POST",
            url,
            "application/json",
            """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}"""));
    }

    [Fact]
    public async Task ACallThatIsNotAnswered_EndsAfterItsTimeout()
    {
        var time = new WatchedTime();
        await using var tracker = Tracker.Build(ScriptedHandler.Hanging(), time);

        var call = tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken);
        await time.SkipTimeoutAsync();

        (await call).Should().Be(new TaskReply.TryLater("no answer within 7 s"));
    }

    [Fact]
    public async Task ACallerWhoGivesUp_GetsNoReply()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var tracker = Tracker.Build(ScriptedHandler.Hanging());

        var call = tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Tracker.Ids, source.Token);
        await source.CancelAsync();

        await call.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task ANetworkFailure_IsForLater() =>
        (await Tracker.AskAsync(ScriptedHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused"))))
            .Should().Be(new TaskReply.TryLater("the call failed (ConnectionError): Connection refused"));

    [Fact]
    public async Task AnAnswerWithoutEnd_IsNotReadToItsEnd() =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(new string(' ', 100_000)))))
            .Should().Be(new TaskReply.NotUnderstood("an answer of more than 65536 bytes"));
}
