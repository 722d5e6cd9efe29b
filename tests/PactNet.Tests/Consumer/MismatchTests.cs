using PactNet.Exceptions;
using PactNet.Matchers;

namespace PactNet.Tests.Consumer;

/// <summary>A consumer that does otherwise than it described gets an exception, and no pact file.</summary>
public sealed class MismatchTests
{
    [Fact]
    public async Task RequestThatNeverComes_FailsAndIsNamed()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(_ => Task.CompletedTask);

        await verify.Should().ThrowAsync<PactFailureException>();
        pact.Output.Text.Should().Contain("""{"method":"GET","path":"/x","request":{"method":"GET","path":"/x"},"type":"missing-request"}""");
        pact.HasFile.Should().BeFalse();
    }

    [Fact]
    public async Task RequestToAnotherPath_FailsAndIsNamed()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(context => Calls.GetAsync(context, "/y"));

        await verify.Should().ThrowAsync<PactFailureException>();
        pact.Output.Text.Should().Contain("\"type\":\"request-not-found\"").And.Contain("\"path\":\"/y\"");
    }

    [Fact]
    public async Task BodyOfAnotherType_FailsWithItsPath()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Post, "/x").WithJsonBody(new { id = Match.Integer(1) })
            .WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(context => Calls.PostJsonAsync(context, "/x", """{ "id": "one" }"""));

        await verify.Should().ThrowAsync<PactFailureException>();
        pact.Output.Text.Should().Contain("Expected 'one' (String) to be an integer").And.Contain("\"path\":\"$.id\"");
        pact.HasFile.Should().BeFalse();
    }

    [Fact]
    public async Task ConsumerThatThrows_KeepsItsOwnException()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(_ => throw new TimeZoneNotFoundException("mine"));

        await verify.Should().ThrowAsync<TimeZoneNotFoundException>().WithMessage("mine");
        pact.HasFile.Should().BeFalse();
    }

    [Fact]
    public void PactThatWasKept_CanBeVerifiedWithoutAsyncToo()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest("GET", "/x").WillRespond().WithStatus(204);
        var status = 0;

        pact.Builder.Verify(context =>
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(context.MockServerUri, "/x"));
            using var response = http.Send(request, TestContext.Current.CancellationToken);
            status = (int)response.StatusCode;
        });

        status.Should().Be(204);
        pact.HasFile.Should().BeTrue();
    }

    [Fact]
    public void AnswerBeforeTheRequest_IsRefused()
    {
        using var pact = new ConsumerPact();

        var respond = () => pact.Builder.UponReceiving("x").WillRespond();

        respond.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task InteractionAddedWhileTheServerRuns_IsRefused()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);

        var verify = () => pact.Builder.VerifyAsync(_ =>
        {
            pact.Builder.UponReceiving("y").WithRequest(HttpMethod.Get, "/y");
            return Task.CompletedTask;
        });

        await verify.Should().ThrowAsync<PactFailureException>();
    }
}
