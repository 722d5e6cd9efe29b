using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.Testing.Journal;
using RosettaService;
using RosettaService.Deviations;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>Every way in which the stand-in for the real service can lie, seen through the spy.</summary>
public class DeviatingServiceTests
{
    // Well-formed answers that say something else than what is true: nobody who sees only answers can know.
    private static readonly string[] LiesOnly = ["scene-checked-first", "annotation-request-checked-first"];

    public static TheoryData<string> Names => [.. DeviationCatalogue.All.Select(deviation => deviation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Deviation_IsPassedBack_AndReportedWhereItIs(string name)
    {
        var deviation = DeviationCatalogue.All.Single(row => row.Name == name);
        await using var service = await RunningService.StartAsync(new ServiceOptions { Deviations = [deviation] });
        await using var spy = await AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = service.BaseAddress });

        foreach (var state in await service.FindStatesAsync())
        {
            var answer = await spy.PollAsync(ids: $$"""{"campaignId":"{{state.Ids!.CampaignId}}","annotationRequestId":"{{state.Ids.AnnotationRequestId}}","sceneId":"{{state.Ids.SceneId}}"}""");
            answer.ContentType.Should().NotBe("application/problem+json", "the service speaks, whatever it says");
        }

        var found = spy.Services.Journal.Read(new JournalFilter()).SelectMany(entry => entry.AnswerViolations!.Value).Select(violation => violation.Path).Distinct();
        var isSeen = deviation.Verification == Verification.Catches && !LiesOnly.Contains(name) && !name.Contains("-as-", StringComparison.Ordinal);
        if (isSeen)
        {
            found.Should().Contain(deviation.Path);
        }
        else if (!name.StartsWith("code-", StringComparison.Ordinal))
        {
            found.Should().BeEmpty();
        }
    }
}
