using System.Net;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Rosetta.Testing.WireMock.Tests;

/// <summary>The fake in a team's own WireMock server: one line, and WireMock sees every call.</summary>
public sealed class AddRosettaTests : IAsyncDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly RosettaFake _rosetta = RosettaFake.Start();
    private readonly HttpClient _http;

    public AddRosettaTests() => _http = new HttpClient { BaseAddress = new Uri(_server.Url!) };

    [Fact]
    public async Task AfterOneLine_TheServerAnswersAsRosetta_AndTheLogHasTheCall()
    {
        _server.AddRosetta(_rosetta);
        _rosetta.Given(Ask.Scene).Returns(RosettaStatus.ReviewInProgress);

        using var request = Ask.Request();
        using var response = await _http.SendAsync(request, Ask.Cancel);
        var body = await response.Content.ReadAsStringAsync(Ask.Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json");
        response.Content.Headers.ContentLength.Should().Be(234);
        response.Headers.GetValues("X-Rosetta-Scenario").Should().Equal("given-1-reviewing");
        response.Headers.GetValues("Date").Should().ContainSingle();
        body.Should().StartWith("""{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/""").And.Contain("\"status\":6");
        var entry = (await _server.LoggedAsync(calls: 1)).Should().ContainSingle().Subject;
        entry.RequestMessage!.Path.Should().Be("/task/get");
        entry.RequestMessage.Body.Should().Be(Ask.Body);
        entry.ResponseMessage!.StatusCode.Should().Be(200);
        entry.ResponseMessage.BodyData!.BodyAsString.Should().Be(body);
        entry.ResponseMessage.Headers!["Content-Type"].Should().Equal("application/json");
        entry.MappingTitle.Should().Be("Rosetta");
        _rosetta.Journal.RequireAnswers("reviewing");
    }

    // begin-snippet: kit-wiremock
    [Fact]
    public async Task WireMocksVerification_SeesTheCalls()
    {
        _server.AddRosetta(_rosetta);
        await _http.AnswerAsync();
        await _http.AnswerAsync();
        await _server.LoggedAsync(calls: 2);

        _server.FindLogEntries(Request.Create().WithPath("/task/get").UsingPost()).Should().HaveCount(2);
        _server.FindLogEntries(Request.Create().WithPath("/task/get").UsingGet()).Should().BeEmpty();
    }
    // end-snippet

    [Fact]
    public async Task OtherMappings_WorkAsAlways()
    {
        _server.Given(Request.Create().WithPath("/other")).RespondWith(Response.Create().WithBody("mine"));
        _server.Given(Request.Create().WithPath("/*")).AtPriority(100).RespondWith(Response.Create().WithStatusCode(418));
        _server.AddRosetta(_rosetta);

        (await _http.AnswerAsync("/other")).Should().Be("mine");
        (await _http.GetAsync(new Uri("/nowhere", UriKind.Relative), Ask.Cancel)).StatusCode.Should().Be((HttpStatusCode)418);
        (await _http.AnswerAsync()).Should().StartWith("""{"code":2000,""");
    }

    [Fact]
    public async Task ASessionInThePath_IsAWorldOfItsOwn()
    {
        _server.AddRosetta(_rosetta);
        _rosetta.Session("mine").Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);

        (await _http.AnswerAsync("/s/mine/task/get")).Should().Contain("\"status\":11");
        (await _http.AnswerAsync()).Should().Contain("\"status\":1}");
    }

    [Fact]
    public async Task BelowAPathPrefix_AnswersThereOnly_AndTheLogHasTheWholePath()
    {
        _server.AddRosetta(_rosetta, "/rosetta");

        (await _http.AnswerAsync("/rosetta/task/get")).Should().StartWith("""{"code":2000,""");
        (await _http.AnswerAsync("/rosetta/s/mine/task/get")).Should().StartWith("""{"code":2000,""");
        (await _http.AnswerAsync()).Should().Contain("No matching mapping found");

        var logged = await _server.LoggedAsync(calls: 3);
        logged.Select(entry => entry.RequestMessage!.Path).Should().BeEquivalentTo("/rosetta/task/get", "/rosetta/s/mine/task/get", "/task/get");
        FluentActions.Invoking(() => _server.AddRosetta(_rosetta, "rosetta")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task AFakeWithAPrefixOfItsOwn_IsFoundWhereItWasAdded()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { PathPrefix = "/elsewhere" });
        _server.AddRosetta(rosetta, "/here");

        (await _http.AnswerAsync("/here/task/get")).Should().StartWith("""{"code":2000,""");
    }

    [Fact]
    public async Task TwoFakes_LiveInOneServer()
    {
        await using var other = RosettaFake.Start();
        other.Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);
        _server.AddRosetta(_rosetta, "/one").AddRosetta(other, "/other");

        (await _http.AnswerAsync("/one/task/get")).Should().Contain("\"status\":1}");
        (await _http.AnswerAsync("/other/task/get")).Should().Contain("\"status\":11}");
    }

    [Fact]
    public async Task AMalformedCall_IsRefusedByTheFake_AndLogged()
    {
        _server.AddRosetta(_rosetta);

        (await _http.AnswerAsync(body: """{"campaignId":"c"}""")).Should().Contain("urn:rosetta-mock:malformed-request");
        using var get = await _http.GetAsync(new Uri("/task/get", UriKind.Relative), Ask.Cancel);

        get.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        get.Content.Headers.Allow.Should().Equal("POST");
        (await _server.LoggedAsync(calls: 2)).Select(entry => entry.ResponseMessage!.StatusCode).Should().BeEquivalentTo([400, 405]);
    }

    [Fact]
    public async Task ThePageBehindAViewUrl_IsServedToo()
    {
        _server.AddRosetta(_rosetta);

        (await _http.GetStringAsync(new Uri("/rosetta-open/task/1234/234234123133374715904/viewOnly", UriKind.Relative), Ask.Cancel)).Should().Contain("This is a fake");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(503)]
    public async Task AnHttpStatusOfTheStep_GoesOut_WithItsHeaders(int httpStatus)
    {
        _server.AddRosetta(_rosetta);
        _rosetta.Given(Ask.Scene).Answers(new ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = httpStatus, Headers = [new ReplyHeader("Retry-After", "2")] });

        using var request = Ask.Request();
        using var response = await _http.SendAsync(request, Ask.Cancel);

        ((int)response.StatusCode).Should().Be(httpStatus);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2));
        (await _server.LoggedAsync(calls: 1)).Single().ResponseMessage!.StatusCode.Should().Be(httpStatus);
    }

    [Fact]
    public async Task AfterTheFakesEnd_WireMockAnswers500_WithTheReason()
    {
        _server.AddRosetta(_rosetta);
        await _rosetta.DisposeAsync();

        using var request = Ask.Request();
        using var response = await _http.SendAsync(request, Ask.Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync(Ask.Cancel)).Should().Contain("This fake has been disposed");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _server.Dispose();
        await _rosetta.DisposeAsync();
    }
}
