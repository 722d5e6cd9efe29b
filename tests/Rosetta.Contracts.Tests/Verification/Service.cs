using System.Collections.Immutable;
using RosettaService;
using RosettaService.Deviations;
using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The stand-in for the real service, and how it is verified against the accepted pack.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly RunningService _running;

    private Service(RunningService running, ProviderVerification verification)
    {
        _running = running;
        Verification = verification;
    }

    /// <summary>The accepted pack.</summary>
    public static ImmutableArray<PactInteraction> Pack { get; } = ReadPack();

    public ProviderVerification Verification { get; }

    public static async Task<Service> StartAsync(params Deviation[] deviations)
    {
        var running = await RunningService.StartAsync(new ServiceOptions { Deviations = [.. deviations] });
        var states = StatesFile.Read(await running.WriteStatesAsync(), "states.json", []);
        states.Errors.Should().BeEmpty();
        return new Service(running, new ProviderVerification(running.BaseAddress)
        {
            States = StateSource.Of(states.Ids),
            RequestTimeout = TimeSpan.FromSeconds(60),
        });
    }

    public Task<VerificationReport> VerifyPackAsync() => Verification.VerifyAsync(Pack, cancellation: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _running.DisposeAsync();

    private static ImmutableArray<PactInteraction> ReadPack()
    {
        var (interactions, errors) = PactFiles.Read([Path.Combine(Tree.Pacts, "Get Task contract-Rosetta.json")]);
        errors.Should().BeEmpty();
        interactions.Should().HaveCount(15);
        return interactions;
    }
}
