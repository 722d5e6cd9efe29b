using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RosettaService.Tests;

/// <summary>The service as a process.</summary>
public sealed partial class CommandTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "RosettaService.dll");

    [Fact]
    public async Task Serve_SaysWhereItListensAndHowItDeviates()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--deviation", "iso-date", "--deviation", "null-message");
        try
        {
            var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var rest = $"{await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)}\n{await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)}";
            var url = ListensAt().Match(first!).Groups[1].Value;

            first.Should().Be($"Get Task is served at {url} from memory");
            rest.Should().Be("It deviates (iso-date): The date as ISO 8601 has it.\nIt deviates (null-message): The message is null.");
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            using var body = new StringContent("""{"campaignId":"c","annotationRequestId":"r","sceneId":"s"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            using var response = await client.PostAsync("/task/get", body, TestContext.Current.CancellationToken);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().StartWith("""{"code":51008,"data":null,"message":null,"date":""");
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task PrintStates_WritesTheFileAndEnds()
    {
        var (exitCode, output, _) = await RunAsync("--print-states");

        exitCode.Should().Be(0);
        output.Should().StartWith("{\n  \"states\": [\n").And.EndWith("  ]\n}\n");
    }

    [Fact]
    public async Task PrintDeviations_ListsThem()
    {
        var (exitCode, output, _) = await RunAsync("--print-deviations");

        exitCode.Should().Be(0);
        output.Should().Contain("iso-date                         Catches    $.date           The date as ISO 8601 has it.");
    }

    [Fact]
    public async Task AnUnknownDeviation_IsAMistake()
    {
        var (exitCode, _, error) = await RunAsync("--deviation", "nothing");

        exitCode.Should().Be(2);
        error.Should().Be("rosetta-service: there is no deviation 'nothing'; --print-deviations lists them\n");
    }

    [Fact]
    public async Task AServiceThatCanNotStart_SaysWhyInASentence()
    {
        var (exitCode, _, error) = await RunAsync("--seed-file", "/nowhere/seed.json");

        exitCode.Should().Be(1);
        error.Should().StartWith("rosetta-service: the seed file /nowhere/seed.json can't be read: ").And.NotContain("   at ");
    }

    [Fact]
    public async Task AnAddressInUse_IsSaidInASentence()
    {
        await using var other = await Services.StartAsync();
        var url = other.BaseAddress.GetLeftPart(UriPartial.Authority);

        var (exitCode, _, error) = await RunAsync("--urls", url);

        exitCode.Should().Be(1);
        error.Should().Be($"rosetta-service: can't listen on {url}: Failed to bind to address {url}: address already in use; choose another with --urls: port 0 takes any free one\n");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(params string[] words) => Process.Start(new ProcessStartInfo("dotnet", [Assembly, .. words])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [GeneratedRegex("served at (http://127\\.0\\.0\\.1:[0-9]+) ")]
    private static partial Regex ListensAt();
}
