using PactNet.Exceptions;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace PactNet.Tests.Verification;

/// <summary>Verifying a pact that is fetched.</summary>
public sealed class UriSourceTests
{
    [Fact]
    public async Task Pact_IsFetchedAndVerified()
    {
        using var store = Store(Request.Create().WithPath("/pact.json").UsingGet());
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithUriSource(new Uri(store.Url + "/pact.json")).Verify();

        provider.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task UserAndPassword_AreSent()
    {
        using var store = Store(Request.Create().WithPath("/pact.json").UsingGet().WithHeader("Authorization", "Basic dXNlcjpzZWNyZXQ="));
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri)
            .WithUriSource(new Uri(store.Url + "/pact.json"), options => options.BasicAuthentication("user", "secret")).Verify();

        provider.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task Token_IsSent()
    {
        using var store = Store(Request.Create().WithPath("/pact.json").UsingGet().WithHeader("Authorization", "Bearer t0ken"));
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithUriSource(new Uri(store.Url + "/pact.json"), options => options.TokenAuthentication("t0ken")).Verify();

        provider.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task PactThatIsNotThere_Fails()
    {
        using var store = Store(Request.Create().WithPath("/pact.json").UsingGet());
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        var verify = verifying.At(provider.Uri).WithUriSource(new Uri(store.Url + "/other.json")).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain("Failed to load pact").And.Contain("404");
        provider.Received.Should().BeEmpty();
    }

    private static WireMockServer Store(IRequestBuilder request)
    {
        var store = WireMockServer.Start();
        store.Given(request).RespondWith(Response.Create().WithHeader("Content-Type", "application/json")
            .WithBody(Pacts.Between("Consumer", "Provider", Pacts.OtherThing)));
        return store;
    }
}
