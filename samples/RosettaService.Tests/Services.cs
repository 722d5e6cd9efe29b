using Microsoft.Extensions.Time.Testing;
using RosettaService.Deviations;

namespace RosettaService.Tests;

/// <summary>Services as the tests want them: in memory, on a free port, at the moment of the specification's samples.</summary>
internal static class Services
{
    public static readonly TaskIds SampleTask = new(
        "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");

    // begin-snippet: running-service
    public static Task<RunningService> StartAsync(params Deviation[] deviations) => RunningService.StartAsync(new ServiceOptions
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero)),
        Deviations = [.. deviations],
    });
    // end-snippet
}
