using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PactNet.Exceptions;

namespace PactNet.Tests.Verification;

/// <summary>How the verifier speaks to the provider.</summary>
public sealed class OptionsTests
{
    [Fact]
    public async Task CustomHeader_GoesWithEveryRequestToTheProvider()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying("Provider", Pacts.OtherThing);

        verifying.PactAt(provider.Uri).WithCustomHeader("Authorization", "Bearer of news").WithCustomHeader("X-Other", "1").Verify();

        provider.Received.Single().Headers.Should().Contain("Authorization", "Bearer of news").And.Contain("X-Other", "1");
    }

    [Fact]
    public async Task ProviderThatHangs_FailsAfterTheTimeout()
    {
        await using var provider = await Provider.StartAsync((_, context) => WaitForTheEndAsync(context));
        using var verifying = new Verifying("Provider", Pacts.OtherThing);

        var verify = verifying.PactAt(provider.Uri).WithRequestTimeout(TimeSpan.FromMilliseconds(300)).Verify;

        var took = Stopwatch.StartNew();
        verify.Should().Throw<PactVerificationFailedException>();
        took.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(4), "5 s is the core's own limit");

        // The core has the same words for a provider that hangs and for one that is down.
        verifying.Output.Text.Should().Contain($"Request Failed - error sending request for url ({provider.Uri}other)");
        provider.Received.Should().ContainSingle();
    }

    [Theory]
    [InlineData("/base")]
    [InlineData("/base/")]
    public async Task PathOfTheEndpoint_ComesBeforeThePathsOfThePact(string path)
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying("Provider", Pacts.OtherThing);

        verifying.PactAt(new Uri(provider.Uri, path)).Verify();

        provider.Received.Single().Path.Should().Be("/base/other");
    }

    [Fact]
    public async Task UnknownCertificate_IsRefusedUnlessTheCheckIsOff()
    {
        using var certificate = SelfSigned.Certificate();
        await using var provider = await Provider.StartAsync("{}", certificate);
        using var checking = new Verifying("Provider", Pacts.OtherThing);
        using var trusting = new Verifying("Provider", Pacts.OtherThing);

        var verify = checking.PactAt(provider.Uri).Verify;
        verify.Should().Throw<PactVerificationFailedException>();
        checking.Output.Text.Should().Contain("Request Failed");

        trusting.PactAt(provider.Uri).WithSslVerificationDisabled().Verify();
        provider.Received.Should().ContainSingle();
    }

    private static async Task WaitForTheEndAsync(HttpContext context)
    {
        var end = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(end.SetResult);
        await end.Task;
    }
}
