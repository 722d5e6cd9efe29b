using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>What a fake in a test says of the client under test.</summary>
public class CoverageAndFindingsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Coverage_ShowsWhatTheClientHasMet(bool onKestrel)
    {
        await using var rosetta = await StartAsync(onKestrel);
        using var http = rosetta.CreateClient();
        rosetta.Given("gone").ReturnsError(RosettaCode.SceneNotExists);
        rosetta.Given("lies").Lies(MutantKind.Reordered);

        for (var i = 0; i < 13; i++)
        {
            await http.StatusAsync();
        }

        await http.StatusAsync("gone");
        await http.StatusAsync("lies");

        rosetta.Coverage.MissingStatuses.Should().Equal(RosettaStatus.CreationFailed);
        rosetta.Coverage.CountOf(new Transition(RosettaStatus.ReviewInProgress, RosettaStatus.WaitingForQc)).Should().Be(1);
        (rosetta.Coverage.CountOf(RosettaCode.SceneNotExists), rosetta.Coverage.CountOf(MutantKind.Reordered)).Should().Be((1, 1));
        rosetta.Coverage.RequireAtLeast(CoverageKind.Statuses, 90);
        var demanding = () => rosetta.Coverage.RequireEveryStatus();
        demanding.Should().Throw<CoverageException>().WithMessage("Not all statuses were met; missing: creation-failed (0).*");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryFault_IsMet_HoweverItComes(bool onKestrel)
    {
        await using var rosetta = await StartAsync(onKestrel, new RosettaFakeOptions { SkipDelays = true });
        foreach (var fault in FaultCatalogue.All)
        {
            using var http = rosetta.CreateClient();
            http.Timeout = TimeSpan.FromSeconds(fault.Fault == FaultKind.Timeout ? 0.2 : 20);
            rosetta.Given(fault.Word).Fails(fault.Fault);
            try
            {
                using var response = await http.SendAsync(Ask.Request(fault.Word), Ask.Cancel);
                await response.Content.ReadAsStringAsync(Ask.Cancel);
            }
            catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException or IOException)
            {
                // As the network would have it.
            }
        }

        rosetta.Coverage.RequireEveryFault();
    }

    [Fact]
    public async Task CoverageAndFindings_AreThoseOfAllSessions_AndEachHasItsOwn()
    {
        await using var rosetta = RosettaFake.Start();
        using var one = rosetta.CreateClient();
        using var other = rosetta.CreateClient("other");
        rosetta.Session("other").Given(Ask.Scene).ReturnsError(RosettaCode.CampaignNotExists);

        await one.StatusAsync();
        await other.StatusAsync();
        await other.StatusAsync();

        rosetta.Coverage.MissingCodes.Should().NotContain([RosettaCode.Success, RosettaCode.CampaignNotExists]);
        rosetta.Session("default").Coverage.CountOf(RosettaCode.CampaignNotExists).Should().Be(0);
        rosetta.Session("default").Findings.IsClean.Should().BeTrue();
        rosetta.Session("other").Findings.Findings.Should().ContainSingle().Which.Rule.Should().Be("retried-lasting-error");
        var demanding = () => rosetta.Findings.RequireNone();
        demanding.Should().Throw<FindingsException>().WithMessage("The client of session 'default, other' has broken 1 rule of polling:*retried-lasting-error, 1 time*");
        rosetta.Findings.AtEnd().Findings.Select(finding => finding.Rule).Should().Equal("retried-lasting-error", "gave-up");
    }

    [Fact]
    public async Task FindingsOfSessions_AddUp()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("error-scene-not-exists");
        rosetta.Session("other").Play("error-scene-not-exists");
        foreach (var session in (string[])["default", "other"])
        {
            using var http = rosetta.CreateClient(session);
            for (var i = 0; i < 5; i++)
            {
                await http.StatusAsync();
            }
        }

        var finding = rosetta.Findings.Findings.Should().ContainSingle().Which;

        finding.Count.Should().Be(8);
        finding.Seen.Select(seen => string.Join(',', seen.Entries)).Should().Equal("1,2", "2,3", "3,4", "4,5", "6,7");
    }

    [Fact]
    public async Task RulesAndThresholds_AreSettings()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions
        {
            Settings = new() { Findings = new FindingSettings { MinInterval = TimeSpan.FromSeconds(30), Off = [FindingRule.NoBackOff] } },
        });
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).ReturnsError(RosettaCode.ServiceHiccuped);

        await http.StatusAsync();
        rosetta.Clock.Advance(TimeSpan.FromSeconds(30));
        await http.StatusAsync();
        rosetta.Findings.RequireNone();

        await http.StatusAsync();
        rosetta.Findings.Findings.Should().ContainSingle().Which.Rule.Should().Be("polled-too-fast");
    }

    [Fact]
    public async Task FakesOfARun_LeaveTheirCoverageInAFolder_OnceEach()
    {
        var folder = Directory.CreateTempSubdirectory("rosetta-coverage-").FullName;
        try
        {
            for (var i = 0; i < 3; i++)
            {
                var rosetta = RosettaFake.Start(new RosettaFakeOptions { CoverageFolder = folder });
                using var http = rosetta.CreateClient();
                await http.StatusAsync();
                await rosetta.DisposeAsync();
                await rosetta.DisposeAsync();
            }

            await using (RosettaFake.Start(new RosettaFakeOptions { CoverageFolder = folder }))
            {
                // Met nothing: leaves nothing.
            }

            var merged = CoverageFolder.Read(folder, out var files, out _);
            files.Should().Be(3);
            merged.CountOf(RosettaStatus.Created).Should().Be(3);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<RosettaFake> StartAsync(bool onKestrel, RosettaFakeOptions? options = null) =>
        onKestrel ? await RosettaFake.StartOnKestrelAsync(options, Ask.Cancel) : RosettaFake.Start(options);
}
