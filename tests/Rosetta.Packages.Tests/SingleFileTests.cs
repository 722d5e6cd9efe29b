namespace Rosetta.Packages.Tests;

/// <summary>The two programs as one file each, started where there is no .NET.</summary>
public sealed class SingleFileTests(SingleFileTests.Published published) : IClassFixture<SingleFileTests.Published>
{
    [Fact]
    public void EachProgram_IsOneFile() =>
        Directory.GetFileSystemEntries(published.Home["bin"]).Select(Path.GetFileName).Should().BeEquivalentTo("rosetta-mock", "rosetta-verify");

    [Fact]
    public async Task RosettaMock_ServesAsAlways()
    {
        await using var program = await RunningProgram.StartAsync(published.Home, published.Home["bin/rosetta-mock"], withDotnet: false);

        await ProgramChecks.AnswersAsync(program);
        await ProgramChecks.ShowsItsConsoleAsync(program);
        await ProgramChecks.StubsAsync(program);
    }

    [Fact]
    public async Task RosettaVerify_VerifiesTheRunningRosettaMock()
    {
        await using var program = await RunningProgram.StartAsync(published.Home, published.Home["bin/rosetta-mock"], withDotnet: false);

        var output = await published.Home.RunBareAsync(
            published.Home["bin/rosetta-verify"],
            "--provider", $"{program.Http.BaseAddress}", "--state-url", $"{program.Http.BaseAddress}_rosetta/provider-states", "--pacts", $"{Repository.Root}/pacts", "--consumer", "Get Task contract");

        output.Should().EndWith("\n15 verified\n");
    }

    /// <summary>Makes both, once, by the guide's commands.</summary>
    public sealed class Published : IAsyncLifetime
    {
        internal Home Home { get; } = new();

        public async ValueTask InitializeAsync()
        {
            foreach (var command in Guide.Commands(Guide.SingleFiles))
            {
                await Home.RunInRepositoryAsync(command);
            }
        }

        public ValueTask DisposeAsync()
        {
            Home.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
