using System.Net.Http.Json;
using AnnotationTracker.Tests.BrokenClients;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Gauntlets;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What the kit says when a test is red: the texts that the documents show.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task TheJournal_TellsEveryCall_AndWhyItWasAnsweredSo()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Load(Path.Combine(AppContext.BaseDirectory, "Stories"));
        rosetta.Play("second-thoughts");
        await rosetta.FollowAsync();

        var require = () => rosetta.Journal.RequireAnswers("qc-completed", "annotating", "approved");

        Tree.ShouldSay(require.Should().Throw<UnmetRequirementException>().Which.Message, "journal.txt");
    }

    [Fact]
    public async Task AFinding_SaysWhatWasSeen_AndWhatIsExpected()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Returns(RosettaStatus.LabelsApproved);
        await rosetta.AskAsync();
        await rosetta.AskAsync();

        var require = () => rosetta.Findings.RequireNone();

        Tree.ShouldSay(require.Should().Throw<FindingsException>().Which.Message, "finding.txt");
    }

    [Fact]
    public async Task MissingCoverage_IsNamed_BeforeTheWholeMatrix()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("happy-path");
        await rosetta.FollowAsync();

        var require = () => rosetta.Coverage.RequireEveryStatus();

        Tree.ShouldSay(require.Should().Throw<CoverageException>().Which.Message, "coverage.txt");
    }

    [Fact]
    public async Task TheGauntlet_SaysWhatTheClientDid_AndWhatARobustOneDoes()
    {
        var options = new GauntletOptions { Follows = true, Only = ["tomorrow"] };
        var report = await Gauntlet.RunAsync(BrokenClientTests.Client(Habit.GivesUpOnAnUnknownStatus), options, TestContext.Current.CancellationToken);

        var require = () => report.RequireRobust();

        Tree.ShouldSay(require.Should().Throw<GauntletException>().Which.Message, "gauntlet.txt");
    }

    [Fact]
    public async Task AFault_IsSeenByAClient_AsItIsOnTheNetwork()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { SkipDelays = true });
        var lines = new List<string>();
        foreach (var fault in FaultCatalogue.All)
        {
            rosetta.Given(Tracker.Ids.SceneId).Fails(fault.Fault);
            lines.Add($"{fault.Word,-20}{await SeenAsync(rosetta, fault.Fault == FaultKind.Timeout ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromMinutes(1))}");
        }

        Tree.ShouldSay(string.Join('\n', lines), "faults.txt");
    }

    private static async Task<string> SeenAsync(RosettaFake rosetta, TimeSpan timeout)
    {
        using var http = rosetta.CreateClient();
        http.Timeout = timeout;
        try
        {
            using var answer = await http.PostAsJsonAsync("task/get", Tracker.Ids, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return $"HTTP {(int)answer.StatusCode}, {answer.Content.Headers.ContentType}, {body.Length} bytes";
        }
        catch (HttpRequestException error)
        {
            return $"HttpRequestException ({error.HttpRequestError}), inner {error.InnerException?.GetType().Name}";
        }
        catch (TaskCanceledException error)
        {
            return $"TaskCanceledException, inner {error.InnerException?.GetType().Name}";
        }
    }
}
