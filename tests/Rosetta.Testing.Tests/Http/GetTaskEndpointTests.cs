using System.Net;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

public class GetTaskEndpointTests
{
    private const string ScenePrefix = """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":""";
    private const string Success = """^\{"code":2000,"message":"Success","data":\{"viewUrl":"https://rosetta\.example/rosetta-open/task/[0-9]{4}/[0-9]{21}/viewOnly","status":STATUS\},"date":"2025-03-13 20:00:00","requestId":"[0-9a-f]{32}","success":true\}$""";
    private const string Error = """^\{"code":CODE,"data":null,"message":"MESSAGE","date":"2025-03-13 20:00:00","requestId":"[0-9a-f]{32}","success":false\}$""";

    [Fact]
    public async Task PostOfTheSample_IsAnsweredInSessionDefault_AsJson()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("application/json");
        response.Header("Content-Length").Should().Be((await response.TextAsync()).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        response.Header("Server").Should().BeNull();
        response.Header("X-Rosetta-Session").Should().Be("default");
        response.Header("X-Rosetta-Scenario").Should().Be("happy-path");
        response.Header("X-Rosetta-Explain").Should().Be("default happy-path: step 1 of 10 (created), call 1 of 1, 0s in step; next: waiting-for-annotation");
        (await response.TextAsync()).Should().MatchRegex(Success.Replace("STATUS", "1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00", 0)]
    [InlineData("01", 1)]
    [InlineData("02", 2)]
    [InlineData("03", 3)]
    [InlineData("04", 4)]
    [InlineData("05", 5)]
    [InlineData("06", 6)]
    [InlineData("08", 8)]
    [InlineData("09", 9)]
    [InlineData("10", 10)]
    [InlineData("11", 11)]
    public async Task MagicScene_AnswersItsStatus(string digits, int status)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        using var response = await fake.Client.PostAsync(body: $$"""{{ScenePrefix}}"00000000-0000-4000-8000-0000000000{{digits}}"}""");

        (await response.TextAsync()).Should().MatchRegex(Success.Replace("STATUS", $"{status}", StringComparison.Ordinal));
        response.Header("X-Rosetta-Scenario").Should().BeNull("no scenario answered");
        response.Header("X-Rosetta-Explain").Should().StartWith("magic id: ");
    }

    [Theory]
    [InlineData("000000005000", 5000, "Service hiccuped, please try again later.", 500)]
    [InlineData("000000051008", 51008, "Campaign not exists.", 404)]
    [InlineData("000000053003", 53003, "Annotation request has not exists.", 404)]
    [InlineData("000000056001", 56001, "SceneId is not exists.", 404)]
    public async Task MagicError_IsHttp200_OrWhatItMeansWhereTheSessionSaysSo(string digits, int code, string message, int semantic)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        var body = $$"""{{ScenePrefix}}"00000000-0000-4000-8000-{{digits}}"}""";
        var expected = Error.Replace("CODE", $"{code}", StringComparison.Ordinal).Replace("MESSAGE", message.Replace(".", "\\.", StringComparison.Ordinal), StringComparison.Ordinal);

        using var response = await fake.Client.PostAsync(body: body);
        fake.Services.Sessions.TryGet("default", out var session);
        session!.Apply(session.Settings with { ErrorHttpStatus = ErrorHttpStatus.Semantic });
        using var meaning = await fake.Client.PostAsync(body: body);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.TextAsync()).Should().MatchRegex(expected);
        ((int)meaning.StatusCode).Should().Be(semantic);
        (await meaning.TextAsync()).Should().MatchRegex(expected);
    }

    [Fact]
    public async Task HttpStatusOfTheStep_WinsOverTheSessions_AndItsHeadersAreAdded()
    {
        var busy = new ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = 503, Headers = [new("Retry-After", "2"), new("X-One", "a"), new("X-One", "b")] };
        await using var fake = await FakeServer.StartAsync(
            settings: new SessionSettings { Scenario = "busy", ErrorHttpStatus = ErrorHttpStatus.Semantic },
            scenarios: [Story.Of("busy", busy)]);

        using var response = await fake.Client.PostAsync();

        ((int)response.StatusCode).Should().Be(503);
        response.Header("Retry-After").Should().Be("2");
        response.Header("X-One").Should().Be("a, b");
        (await response.TextAsync()).Should().StartWith("""{"code":5000,""");
    }

    [Fact]
    public async Task ContentTypeOfTheStep_ReplacesTheUsual()
    {
        var odd = new StatusReply(RosettaStatus.Created) { Headers = [new("Content-Type", "application/json; charset=utf-8")] };
        await using var fake = await FakeServer.StartAsync(scenarios: [Story.Of("happy-path", odd)]);

        using var response = await fake.Client.PostAsync();

        response.Header("Content-Type").Should().Be("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task HttpStatusThatForbidsABody_HasNone(int status)
    {
        await using var fake = await FakeServer.StartAsync(scenarios: [Story.Of("happy-path", new StatusReply(RosettaStatus.Created) { HttpStatus = status })]);

        using var response = await fake.Client.PostAsync();

        ((int)response.StatusCode).Should().Be(status);
        (await response.TextAsync()).Should().BeEmpty();
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task ScenarioOfTheHeader_AnswersThisRequest_AndHasACursorOfItsOwn()
    {
        await using var fake = await FakeServer.StartAsync();

        using var hiccup = await fake.Client.PostAsync(scenario: "hiccup");
        using var usual = await fake.Client.PostAsync();

        (await hiccup.TextAsync()).Should().StartWith("""{"code":5000,""");
        hiccup.Header("X-Rosetta-Scenario").Should().Be("hiccup");
        (await usual.TextAsync()).Should().Contain("\"status\":1}");
    }

    [Fact]
    public async Task Mutant_IsSentAsAnAnswer()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: "mutant");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("application/json");
        (await response.TextAsync()).Should().MatchRegex(Success.Replace("STATUS", "\"1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnknownScenarioInTheHeader_IsAProblem_AndMovesNothing()
    {
        await using var fake = await FakeServer.StartAsync(scenarios: [Story.HappyPath]);

        using var refused = await fake.Client.PostAsync(scenario: "happy-pth");
        using var usual = await fake.Client.PostAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        refused.Header("Content-Type").Should().Be("application/problem+json");
        (await refused.TextAsync()).Should().Contain("\"type\":\"urn:rosetta-mock:unknown-scenario\"").And.Contain("did you mean 'happy-path'?");
        refused.Header("X-Rosetta-Session").Should().Be("default");
        refused.Header("X-Rosetta-Scenario").Should().BeNull();
        refused.Header("X-Rosetta-Explain").Should().Be("the fake itself answered: unknown-scenario");
        (await usual.TextAsync()).Should().Contain("\"status\":1}");
    }

    [Fact]
    public async Task SessionWhoseScenarioIsNotLoaded_IsAProblemOfTheServer()
    {
        await using var fake = await FakeServer.StartInMemoryAsync(settings: new SessionSettings { Scenario = "gone" });

        using var response = await fake.Client.PostAsync();

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await response.TextAsync()).Should().Contain("urn:rosetta-mock:missing-scenario").And.Contain("'gone'");
    }

    [Fact]
    public async Task NoExplain_RemovesAllThreeHeaders_AlsoFromProblems()
    {
        await using var fake = await FakeServer.StartInMemoryAsync(new EdgeOptions { Explain = false });

        using var answer = await fake.Client.PostAsync();
        using var problem = await fake.Client.PostAsync(body: "{}");

        foreach (var response in new[] { answer, problem })
        {
            response.Headers.Should().NotContain(header => header.Key.StartsWith("X-Rosetta", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task QueryString_IsIgnored()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync("/task/get?sceneId=x&a=b");

        (await response.TextAsync()).Should().Contain("\"status\":1}");
        fake.Journal()[0].Request.Path.Should().Be("/task/get");
    }

    [Theory]
    [InlineData("/Task/Get")]
    [InlineData("/task/get/")]
    [InlineData("/s/a/b/task/get")]
    [InlineData("/task")]
    [InlineData("/task%2Fget")]
    public async Task AnyOtherPath_IsNotOurs_AndSaysWhichAre(string path)
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Header("Content-Type").Should().Be("application/problem+json");
        (await response.TextAsync()).Should().Contain("Here are: POST /task/get, POST /s/{session}/task/get, GET /rosetta-open/task/{project}/{task}/viewOnly.");
        fake.Journal().Should().BeEmpty();
    }

    [Fact]
    public async Task PipelinedRequests_AreAnsweredInOrder()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post() + RawConnection.Post() + RawConnection.Post());
        var text = await connection.ReadAsync(text => text.Split("\"success\":true}").Length == 4);

        var at = new[] { "\"status\":1}", "\"status\":2}", "\"status\":3}" }.Select(status => text.IndexOf(status, StringComparison.Ordinal));
        at.Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Fact]
    public async Task BodyThatComesByteByByte_IsReadWhole()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        foreach (var character in RawConnection.Post())
        {
            await connection.SendAsync(character.ToString());
        }

        (await connection.ReadAnswerAsync()).Body.Should().Contain("\"status\":1}");
    }

    [Fact]
    public async Task IdsWrittenWithEscapes_AreTheSameIds()
    {
        await using var fake = await FakeServer.StartAsync();

        using var plain = await fake.Client.PostAsync();
        using var escaped = await fake.Client.PostAsync(body: RawConnection.SampleBody.Replace("a3f8", "\\u00613f8", StringComparison.Ordinal).Replace("f29c", "\\u006629c", StringComparison.Ordinal));

        (await escaped.TextAsync()).Should().Contain("\"status\":2}", "it is the same task's second poll");
        fake.Journal()[1].Ids.Should().Be(fake.Journal()[0].Ids);
    }

    [Fact]
    public async Task Http2OverTls_IsAnsweredToo()
    {
        await using var fake = await FakeServer.StartAsync();
        using var client = Secure.Client(fake, HttpVersion.Version20);

        using var response = await client.PostAsync();

        response.Version.Should().Be(HttpVersion.Version20);
        (await response.TextAsync()).Should().Contain("\"status\":1}");
        fake.Journal()[0].Request.Protocol.Should().Be("HTTP/2");
    }
}
