using System.Net;
using System.Net.Sockets;
using PactNet.Exceptions;
using PactNet.Tests.Consumer;
using PactNet.Tests.Verification;
using PactNet.Verifier;

namespace PactNet.Tests.StandIn;

/// <summary>The stand-in's own texts; PactNet has others.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task BrokenPact_IsToldWithTheCoresMismatches()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(_ => Task.CompletedTask);

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage(
            """'Consumer' did not do what its pact with 'Provider' says: [{"method":"GET","path":"/x","request":{"method":"GET","path":"/x"},"type":"missing-request"}]""");
    }

    [Fact]
    public async Task FailedVerification_IsToldWithTheCoresAccount()
    {
        await using var provider = await Provider.StartAsync("""{ "id": 12, "name": "y" }""");
        using var verifying = new Verifying("Provider", Pacts.Thing);

        var verify = verifying.PactAt(provider.Uri).Verify;

        verify.Should().Throw<PactVerificationFailedException>()
            .WithMessage($"'Provider' was not verified:{Environment.NewLine}Verifying a pact between Consumer and Provider*$.name -> Expected 'y' (String) to be equal to 'x' (String)*");
    }

    [Fact]
    public void AnswerBeforeTheRequest_SaysWhatToCallFirst()
    {
        using var pact = new ConsumerPact();

        var respond = () => pact.Builder.UponReceiving("x").WillRespond();

        respond.Should().Throw<InvalidOperationException>()
            .WithMessage("The response came before the request: call WithRequest before WillRespond.");
    }

    [Fact]
    public async Task ChangeAfterTheServerStarted_NamesTheCall()
    {
        using var pact = new ConsumerPact();
        var request = pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x");
        request.WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(_ =>
        {
            request.Given("too late");
            return Task.CompletedTask;
        });

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage(
            "The Pact core refused 'Given'. A pact can't be changed once its mock server has started: define all interactions before Verify.");
    }

    [Fact]
    public void TakenPort_IsNamedWithTheCoresReason()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var pact = Pact.V4("Consumer", "Provider", new PactConfig { Outputters = [] }).WithHttpInteractions(port);

        var verify = () => pact.Verify(_ => { });

        verify.Should().Throw<InvalidOperationException>()
            .WithMessage($"The Pact core started no mock server on 127.0.0.1:{port} (code -3): *Failed to start mock server*Address already in use*");
    }

    [Fact]
    public void FolderThatCannotBe_IsNamedWithTheCoresReason()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("file", "");
        var pact = Pact.V4("Consumer", "Provider", new PactConfig { PactDir = file, Outputters = [] }).WithHttpInteractions();

        var verify = () => pact.Verify(_ => { });

        verify.Should().Throw<InvalidOperationException>().WithMessage($"The Pact core wrote no pact file into '{file}/' (code 2): *");
    }

    [Fact]
    public void SourceWithoutEndpoint_SaysWhatToCallFirst()
    {
        using var verifier = new PactVerifier("Provider");

        var source = () => verifier.WithFileSource(new FileInfo("pact.json"));

        source.Should().Throw<InvalidOperationException>().WithMessage("No endpoint: call WithHttpEndpoint before naming where the pacts are.");
    }

    [Fact]
    public void SecondEndpoint_IsRefused()
    {
        using var verifier = new PactVerifier("Provider");
        verifier.WithHttpEndpoint(new Uri("http://127.0.0.1:1"));

        var endpoint = () => verifier.WithHttpEndpoint(new Uri("http://127.0.0.1:2"));

        endpoint.Should().Throw<InvalidOperationException>()
            .WithMessage("There is an HTTP endpoint already; a verifier takes one. Use another PactVerifier for another endpoint.");
    }
}
