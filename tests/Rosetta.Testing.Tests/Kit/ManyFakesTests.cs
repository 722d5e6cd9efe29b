using Rosetta.GetTask;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>A thousand tests in parallel, each with a fake of its own.</summary>
public class ManyFakesTests
{
    [Fact]
    public async Task AThousandFakesAtOnce_DontDisturbEachOther()
    {
        var statuses = StatusCatalogue.All;
        var told = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(
            async () =>
            {
                await using var rosetta = RosettaFake.Start();
                var expected = statuses[number % statuses.Length];
                rosetta.Given(Ask.Scene).Returns(expected.Status, RosettaStatus.LabelsApproved);
                rosetta.Clock.Advance(TimeSpan.FromSeconds(number));
                using var http = rosetta.CreateClient();
                var first = await http.StatusAsync();
                var second = await http.StatusAsync();
                rosetta.Journal.RequireCalls(2);
                return (First: first == expected.Number, Second: second == 11, Seconds: (rosetta.Journal.Last.Time - rosetta.Journal.Entries[0].Time).TotalSeconds);
            },
            Ask.Cancel)));

        told.Should().HaveCount(1000).And.OnlyContain(one => one.First && one.Second && one.Seconds == 0);
    }

    [Fact]
    public async Task ManyThreads_MaySetUpOneFake()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => rosetta.Given($"scene-{number}").Returns(StatusCatalogue.All[number % 11].Status), Ask.Cancel)));

        for (var number = 0; number < 100; number++)
        {
            (await http.StatusAsync($"scene-{number}")).Should().Be(StatusCatalogue.All[number % 11].Number);
        }
    }
}
