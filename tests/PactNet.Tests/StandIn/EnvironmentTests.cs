using PactNet.Core;
using PactNet.Tests.Verification;

namespace PactNet.Tests.StandIn;

/// <summary>What the core finds in its environment.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public void NativeCode_SeesThatItMustNotTrack()
    {
        PactCore.Start(PactLogLevel.Information);

        NativeEnvironment.Get("PACT_DO_NOT_TRACK").Should().Be("true");
    }

    [Fact]
    public void VariableSetForNativeCode_IsSeenByBothSides()
    {
        NativeEnvironment.Set("PACTNET_TESTS_PROBE", "ö");

        NativeEnvironment.Get("PACTNET_TESTS_PROBE").Should().Be("ö");
        Environment.GetEnvironmentVariable("PACTNET_TESTS_PROBE").Should().Be("ö");
    }

    [Fact]
    public async Task Verification_SaysNothingOfTracking()
    {
        await using var provider = await Provider.StartAsync("""{ "id": 12, "name": "x" }""");
        using var verifying = new Verifying("Provider", Pacts.Thing);

        verifying.PactAt(provider.Uri).Verify();

        verifying.Output.Text.Should().NotContain("tracking events");
    }
}
