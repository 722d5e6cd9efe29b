using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>An environment that can't be changed: its states are there already, or they can't be had.</summary>
public sealed class StateIdsTests
{
    [Fact]
    public async Task AStateThatCantBeHad_IsNotVerifiedAndNeverPassed()
    {
        await using var service = await Service.StartAsync();
        var verification = service.Verification with { States = Without(service, entry => entry.Name == "the service hiccups" ? entry with { NotAvailable = "nobody makes production hiccup" } : entry) };

        var report = await verification.VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);

        report.RequireGood();
        report.Summary.Should().Be("14 verified, 1 not verified");
        var hiccup = report.Results.Single(result => result.Verdict != Verdict.Verified);
        (hiccup.Verdict, hiccup.Reason).Should().Be((Verdict.NotVerified, "'the service hiccups' can't be had there: nobody makes production hiccup"));
        hiccup.Invoking(one => one.RequireVerified()).Should().Throw<ContractViolationException>();
    }

    [Fact]
    public async Task WhereNothingCanBeHad_NothingIsProven()
    {
        await using var service = await Service.StartAsync();
        var verification = service.Verification with { States = Without(service, entry => entry with { NotAvailable = "closed" }) };

        var report = await verification.VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);

        (report.IsGood, report.Summary).Should().Be((false, "0 verified, 15 not verified; nothing was verified, so nothing is proven"));
    }

    [Fact]
    public async Task AStateThatTheFileForgot_IsAFailure()
    {
        await using var service = await Service.StartAsync();
        var verification = service.Verification with { States = StateSource.Of(service.Verification.States!.Ids! with { Entries = [] }) };

        var result = await verification.VerifyAsync(Service.Pack.Single(one => one.Description == "Get Task answers created (1)"), TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((
            Verdict.Failed,
            "states.json says nothing of the provider state 'a task exists (status 1)'; add its ids, or \"notAvailable\" with the reason why it can't be had"));
    }

    [Fact]
    public void TheEntryThatSaysMost_Fits()
    {
        var (ids, errors) = StatesFile.Read("""
            { "states": [
              { "name": "a task exists", "notAvailable": "no other tasks" },
              { "name": "a task exists", "params": { "status": 3 }, "ids": { "campaignId": "c", "annotationRequestId": "a", "sceneId": "s" } }
            ] }
            """, "states.json", []);

        errors.Should().BeEmpty();
        ids.Find(new PactState("a task exists", [KeyValuePair.Create("status", "3")]))!.Ids["sceneId"].Should().Be("s");
        ids.Find(new PactState("a task exists", [KeyValuePair.Create("status", "4")]))!.NotAvailable.Should().Be("no other tasks");
        ids.Find(new PactState("the scene does not exist", [])).Should().BeNull();
    }

    private static StateSource Without(Service service, Func<StateEntry, StateEntry> change)
    {
        var ids = service.Verification.States!.Ids!;
        return StateSource.Of(ids with { Entries = [.. ids.Entries.Select(change)] });
    }
}
