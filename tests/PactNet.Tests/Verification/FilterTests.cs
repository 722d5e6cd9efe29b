namespace PactNet.Tests.Verification;

/// <summary>A filter leaves only some interactions to verify.</summary>
public sealed class FilterTests
{
    [Fact]
    public async Task Description_PicksOneInteraction_AndTheOutputTellsOfNoOther()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying("Provider", Pacts.Thing, Pacts.OtherThing, Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).WithFilter("^another thing$").Verify();

        provider.Received.Select(request => request.Path).Should().Equal("/other");
        verifying.Output.Text.Should().Contain("another thing").And.NotContain("a stateful thing");
    }

    [Fact]
    public async Task State_PicksTheInteractionsThatNeedIt()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying("Provider", Pacts.OtherThing, Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).WithFilter(providerState: "the thing exists").Verify();

        provider.Received.Select(request => request.Path).Should().Equal("/thing");
    }

    [Fact]
    public async Task FilterThatFitsNothing_IsASuccessForTheCore_SoCallersMustCount()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying("Provider", Pacts.OtherThing);

        verifying.PactAt(provider.Uri).WithFilter("^no such thing$").Verify();

        provider.Received.Should().BeEmpty();
        verifying.Output.Text.Should().NotContain("another thing");
    }
}
