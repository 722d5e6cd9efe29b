using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>The tracker as a program has it, on its own clock: with its registration, its service, its sockets.</summary>
public sealed class ProgramTests
{
    // begin-snippet: kit-program
    [Fact]
    public async Task AProgram_LearnsThatItsTaskIsDone()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Returns(RosettaStatus.LabelsApproved);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddAnnotationTracker(options => options.BaseAddress = new Uri("https://rosetta.example"));
        builder.Services.UseRosetta(rosetta); // the only line that a program does not have
        using var program = builder.Build();
        await program.StartAsync(TestContext.Current.CancellationToken);

        var board = program.Services.GetRequiredService<TrackingBoard>();
        board.Track(Tracker.Ids);
        var result = await board.WhenDoneAsync(Tracker.Ids, TestContext.Current.CancellationToken);

        result.Should().BeOfType<TrackingResult.Approved>();
        await program.StopAsync(TestContext.Current.CancellationToken);
    }
    // end-snippet

    // begin-snippet: kit-socket
    [Fact]
    public async Task AConnectionThatIsResetForReal_IsForLater()
    {
        await using var rosetta = await RosettaFake.StartOnKestrelAsync(cancellationToken: TestContext.Current.CancellationToken);
        rosetta.Given(Tracker.Ids.SceneId).Answers(new FaultReply(FaultKind.Reset), new StatusReply(RosettaStatus.Created));
        await using var tracker = Tracker.Build(handler: null, baseAddress: rosetta.BaseAddress.AbsoluteUri);
        var client = tracker.GetRequiredService<RosettaClient>();

        (await client.GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken)).Should().BeOfType<TaskReply.TryLater>();
        (await client.GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken)).Should().BeOfType<TaskReply.Found>();
    }
    // end-snippet
}
