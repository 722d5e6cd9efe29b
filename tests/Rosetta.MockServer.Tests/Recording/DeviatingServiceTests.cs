using System.Text.RegularExpressions;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.Testing.Journal;
using RosettaService;
using RosettaService.Deviations;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>Every way in which the stand-in for the real service can lie, seen through the spy.</summary>
public partial class DeviatingServiceTests
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
        if (deviation.Verification == Verification.Catches && !IsLieOnly(name))
        {
            found.Should().Contain(deviation.Path);
        }
        else
        {
            found.Should().BeEmpty();
        }
    }

    private static bool IsLieOnly(string name) => LiesOnly.Contains(name) || StatusForAnother().IsMatch(name);

    [GeneratedRegex(@"^status-\d+-as-\d+$")]
    private static partial Regex StatusForAnother();
}
