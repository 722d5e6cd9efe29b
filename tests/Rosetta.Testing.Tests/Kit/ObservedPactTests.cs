using System.Text.Json;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>A pact of what a test's client really sent.</summary>
public class ObservedPactTests
{
    [Fact]
    public async Task AfterACall_ThePactHasIt()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        await http.StatusAsync();

        using var pact = JsonDocument.Parse(rosetta.ObservedPact("my-poller"));

        pact.RootElement.GetProperty("consumer").GetProperty("name").GetString().Should().Be("my-poller");
        pact.RootElement.GetProperty("provider").GetProperty("name").GetString().Should().Be("Rosetta");
        pact.RootElement.GetProperty("interactions").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryCallIsInThePact_TheMomentItsClientHasTheAnswer(bool inMemory)
    {
        await using var rosetta = inMemory ? RosettaFake.Start() : await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);
        for (var number = 0; number < 200; number++)
        {
            var session = rosetta.Session($"s{number}");
            using var http = session.CreateClient();
            await http.StatusAsync();

            session.ObservedPact("my-poller").Should().Contain("my-poller");
            session.Journal.Last.Delivered.Should().BeTrue();
        }
    }

    [Fact]
    public async Task BeforeAnyCall_ThereIsNothingToMakeAPactOf()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Lies(MutantKind.IsoDate);
        using var lie = await http.SendAsync(Ask.Request(), Ask.Cancel);

        FluentActions.Invoking(() => rosetta.ObservedPact("my-poller")).Should().Throw<UnmetRequirementException>().WithMessage(
            "Session 'default' has not answered anything yet that the contract knows, so its pact would be empty and prove nothing. Let the client ask first; faults, mutants and malformed calls don't count.");
    }

    [Fact]
    public async Task ANameThatAPactCannotHave_IsRefused()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        await http.StatusAsync();

        FluentActions.Invoking(() => rosetta.ObservedPact(" ")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task AHangingCall_KeepsNobodyFromReading()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given("hangs").Fails(FaultKind.Timeout);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ask.Cancel);
        using var request = Ask.Request("hangs");
        var hangs = http.SendAsync(request, patience.Token);
        await Http.Eventually.IsTrue(() => rosetta.Journal.Answers is ["timeout"], "the call hangs");

        await http.StatusAsync();
        rosetta.Journal.Answers.Should().Equal("timeout", "created");

        await patience.CancelAsync();
        await FluentActions.Awaiting(() => hangs).Should().ThrowAsync<OperationCanceledException>();
    }
}
