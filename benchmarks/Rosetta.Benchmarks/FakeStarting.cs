using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;
using Rosetta.GetTask;
using Rosetta.Testing;

namespace Rosetta.Benchmarks;

/// <summary>What a test pays for a fake of its own. The first fake of a process also reads the shipped scenarios, which is not in here.</summary>
public class FakeStarting
{
    private const int Tests = 1_000;
    private const int AtOnce = 64;

    private static readonly Uri Path = new("task/get", UriKind.Relative);

    private readonly RosettaFake _running = RosettaFake.Start(new RosettaFakeOptions { JournalSize = 1 });
    private HttpClient _client = null!;

    [GlobalSetup]
    public void Connect() => _client = _running.CreateClient();

    [Benchmark]
    public async Task StartAndEnd()
    {
        await using var rosetta = RosettaFake.Start();
    }

    [Benchmark(Baseline = true)]
    public async Task<int> StartOneCallAndEnd()
    {
        await using var rosetta = RosettaFake.Start();
        using var client = rosetta.CreateClient();
        return await CallAsync(client);
    }

    [Benchmark]
    public async Task<int> StartGivenOneCallAndEnd()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(SampleIds.SceneId).Returns(RosettaStatus.ReviewInProgress);
        using var client = rosetta.CreateClient();
        return await CallAsync(client);
    }

    [Benchmark]
    public async Task<int> StartOnKestrelOneCallAndEnd()
    {
        await using var rosetta = await RosettaFake.StartOnKestrelAsync();
        using var client = rosetta.CreateClient();
        return await CallAsync(client);
    }

    /// <summary>As a test run has them: each with a fake, a story and a client of its own, many at once. The figure is for one.</summary>
    [Benchmark(OperationsPerInvoke = Tests)]
    public Task ThousandTestsInParallel() => Parallel.ForEachAsync(
        Enumerable.Range(0, Tests),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (_, _) => await StartGivenOneCallAndEnd());

    [Benchmark]
    public Task<int> OneCall() => CallAsync(_client);

    private static async Task<int> CallAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(Bodies.Sample);
        content.Headers.ContentType = new MediaTypeHeaderValue(WireNames.MediaType);
        using var response = await client.PostAsync(Path, content);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
