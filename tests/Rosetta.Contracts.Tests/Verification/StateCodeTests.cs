using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;
using Rosetta.GetTask;
using Rosetta.Testing;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>States that a test sets up by code of its own: on the fake in the test's process, with a socket for the core.</summary>
public sealed class StateCodeTests
{
    [Fact]
    public async Task TheFakeInTheTest_KeepsTheContract()
    {
        await using var rosetta = await RosettaFake.StartOnKestrelAsync(cancellationToken: TestContext.Current.CancellationToken);

        // begin-snippet: provider-verification
        var verification = new ProviderVerification(rosetta.BaseAddress)
        {
            States = StateSource.By((state, _) =>
            {
                var ids = new GetTaskRequest("campaign", "request", $"scene of {state}");
                var task = rosetta.Given(ids);
                if (state.Outcome is { Status: { } status })
                {
                    task.Returns(status);
                }
                else
                {
                    task.ReturnsError(state.Outcome!.Value.Code);
                }

                return Task.FromResult<GetTaskRequest?>(ids);
            }),
        };

        var pacts = PactFiles.Read([Tree.Pacts], consumer: "Get Task contract");
        var report = await verification.VerifyAsync(pacts.Interactions, cancellation: TestContext.Current.CancellationToken);
        report.RequireGood();
        // end-snippet

        report.Summary.Should().Be("15 verified");
    }

    [Fact]
    public async Task CodeThatThrows_IsToldAndNothingIsAsked()
    {
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);
        var verification = new ProviderVerification(provider.Address) { States = StateSource.By((_, _) => throw new InvalidDataException("no such table")), RequestTimeout = TimeSpan.FromSeconds(60) };

        var result = await verification.VerifyAsync(Service.Pack[0], TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((Verdict.Failed, "the provider state 'a task exists (status 0)' could not be set up: InvalidDataException: no such table"));
        provider.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task CodeThatTellsNoIds_LeavesTheExamples()
    {
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);
        var calls = 0;
        var verification = new ProviderVerification(provider.Address) { States = StateSource.By((_, _) => Task.FromResult<GetTaskRequest?>(calls++ == 0 ? null : throw new InvalidOperationException("twice"))) };

        await verification.VerifyAsync(Service.Pack[0], TestContext.Current.CancellationToken);

        calls.Should().Be(1, "nobody is told of a teardown");
        provider.Requests.Should().ContainSingle().Which.Should().Contain("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");
    }
}
