using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnotationTracker.Tests.Tracking;

/// <summary>The service that a program runs.</summary>
public sealed class TrackingServiceTests
{
    private static readonly Uri Link = new(Answers.Link);

    [Fact]
    public async Task ATaskOnTheBoard_IsFollowedToItsEnd()
    {
        var time = new WatchedTime();
        await using var tracker = Tracker.Build(ScriptedHandler.Saying(Answers.Task(1), Answers.Task(11)), time);
        var (board, service) = Parts(tracker);
        await service.StartAsync(TestContext.Current.CancellationToken);

        board.Track(Tracker.Ids).Should().BeTrue();
        (await time.SkipWaitAsync()).Should().Be(TimeSpan.FromSeconds(30));
        await board.WhenDoneAsync(Tracker.Ids, TestContext.Current.CancellationToken);

        board.Tasks.Should().Equal(new TrackedTask(Tracker.Ids, new TaskReply.Found(AnnotationStatus.Approved, Link), new TrackingResult.Approved(Link)));
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ATaskThatIsOnTheBoard_IsNotFollowedTwice()
    {
        var handler = ScriptedHandler.Saying(Answers.Task(11));
        await using var tracker = Tracker.Build(handler);
        var (board, service) = Parts(tracker);
        board.Track(Tracker.Ids).Should().BeTrue();
        board.Track(Tracker.Ids).Should().BeFalse();

        await service.StartAsync(TestContext.Current.CancellationToken);
        await board.WhenDoneAsync(Tracker.Ids, TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);

        handler.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task ATaskThatTakesLong_DoesNotHoldUpTheOthers()
    {
        var time = new WatchedTime();
        await using var tracker = Tracker.Build(ScriptedHandler.Saying(Answers.Task(1), Answers.Task(11)), time);
        var (board, service) = Parts(tracker);
        var other = Tracker.Ids with { SceneId = "another" };
        await service.StartAsync(TestContext.Current.CancellationToken);

        board.Track(Tracker.Ids);
        await time.WaitBegunAsync();
        board.Track(other);

        (await board.WhenDoneAsync(other, TestContext.Current.CancellationToken)).Should().Be(new TrackingResult.Approved(Link));
        board.TryFind(Tracker.Ids, out var slow).Should().BeTrue();
        slow.Should().Be(new TrackedTask(Tracker.Ids, new TaskReply.Found(AnnotationStatus.Created, Link)));
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AMistakeOfOurs_EndsOneTaskAndNotTheService()
    {
        var handler = new ScriptedHandler(_ => throw new FormatException("oops"), _ => Task.FromResult(Answers.Task(11)));
        await using var tracker = Tracker.Build(handler);
        var (board, service) = Parts(tracker);
        var other = Tracker.Ids with { SceneId = "another" };
        await service.StartAsync(TestContext.Current.CancellationToken);

        board.Track(Tracker.Ids);
        (await board.WhenDoneAsync(Tracker.Ids, TestContext.Current.CancellationToken)).Should().Be(new TrackingResult.GaveUp("the tracker broke: oops"));
        board.Track(other);
        (await board.WhenDoneAsync(other, TestContext.Current.CancellationToken)).Should().Be(new TrackingResult.Approved(Link));

        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ATask_LeavesTheBoardOnlyWhenItIsDone()
    {
        await using var tracker = Tracker.Build(ScriptedHandler.Saying(Answers.Task(11)));
        var (board, service) = Parts(tracker);
        board.Track(Tracker.Ids);
        board.Remove(Tracker.Ids).Should().BeFalse();

        await service.StartAsync(TestContext.Current.CancellationToken);
        await board.WhenDoneAsync(Tracker.Ids, TestContext.Current.CancellationToken);

        board.Remove(Tracker.Ids).Should().BeTrue();
        board.TryFind(Tracker.Ids, out _).Should().BeFalse();
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    private static (TrackingBoard Board, IHostedService Service) Parts(ServiceProvider tracker) =>
        (tracker.GetRequiredService<TrackingBoard>(), tracker.GetServices<IHostedService>().Single());
}
