using System.Net;
using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Tests.Http;

/// <summary>The specification has no code for these: the fake speaks for itself, and no cursor moves.</summary>
public class MalformedRequestTests
{
    private const string Campaign = "\"campaignId\":\"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e\"";
    private const string Request = "\"annotationRequestId\":\"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f\"";
    private const string Scene = "\"sceneId\":\"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f\"";

    public static readonly TheoryData<string, string, int?, string> Bodies = new()
    {
        { "", "$", 0, "an empty body" },
        { "[]", "$", 0, "an array" },
        { "null", "$", 0, "null" },
        { "42", "$", 0, "the number 42" },
        { $$"""{{{Campaign}},{{Request}},"sceneId":42}""", "$.sceneId", 124, "the number 42" },
        { $$"""{{{Campaign}},{{Request}},"sceneId":""}""", "$.sceneId", 124, "an empty string" },
        { $$"""{{{Campaign}},{{Request}},"sceneId":null}""", "$.sceneId", 124, "null" },
        { $$"""{{{Campaign}},{{Request}}}""", "$.sceneId", null, "nothing" },
        { $$"""{{{Campaign}},{{Request}},{{Scene}},{{Scene}}}""", "$.sceneId", 163, "the field a second time" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task MalformedBody_Is400_NamingFieldAndBytePosition(string body, string path, int? position, string found)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        using var response = await fake.Client.PostAsync(body: body);
        using var json = JsonDocument.Parse(await response.TextAsync());
        var violation = json.RootElement.GetProperty("violations")[0];

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Header("Content-Type").Should().Be("application/problem+json");
        response.Header("X-Rosetta-Session").Should().Be("default");
        response.Header("X-Rosetta-Scenario").Should().BeNull();
        response.Header("X-Rosetta-Explain").Should().Be("the fake itself answered: malformed-request");
        json.RootElement.GetProperty("type").GetString().Should().Be("urn:rosetta-mock:malformed-request");
        violation.GetProperty("path").GetString().Should().Be(path);
        violation.GetProperty("position").ToString().Should().Be($"{position}");
        violation.GetProperty("found").GetString().Should().Be(found);
    }

    [Fact]
    public async Task Rule01_MalformedRequest_MovesNoCursor_AndStandsInTheJournalOfItsSession()
    {
        await using var fake = await FakeServer.StartAsync();

        using var broken = await fake.Client.PostAsync("/s/build-7/task/get", body: $$"""{{{Campaign}},{{Request}},"sceneId":42}""");
        using var first = await fake.Client.PostAsync("/s/build-7/task/get");

        (await first.TextAsync()).Should().Contain("\"status\":1}");
        var entry = fake.Journal("build-7")[0];
        entry.Problem.Should().Be("urn:rosetta-mock:malformed-request");
        entry.HttpStatus.Should().Be(400);
        entry.Violations.Should().ContainSingle().Which.Path.Should().Be("$.sceneId");
        entry.Ids.CampaignId.Should().Be("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e");
        entry.Ids.SceneId.Should().BeEmpty();
        entry.Request.Body.Text.Should().EndWith("\"sceneId\":42}");
        entry.Response.Body.Text.Should().Be(await broken.TextAsync());
        entry.Scenario.Should().BeNull();
        entry.Rule.Should().BeNull();
    }

    [Fact]
    public async Task EveryViolation_IsReportedAtOnce()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        using var response = await fake.Client.PostAsync(body: """{"campaignId":1,"annotationRequestId":[],"sceneId":{}}""");
        using var json = JsonDocument.Parse(await response.TextAsync());

        json.RootElement.GetProperty("violations").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task UnknownField_IsAcceptedWithAWarning()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(body: $$"""{{{Campaign}},{{Request}},{{Scene}},"extra":{"deep":[1]} }""");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        fake.Journal()[0].Warnings.Should().ContainSingle().Which.Path.Should().Be("$.extra");
        fake.Journal()[0].Violations.Should().BeEmpty();
    }

    [Fact]
    public async Task UnknownField_UnderStrict_IsRefused()
    {
        await using var fake = await FakeServer.StartAsync(settings: new SessionSettings { Rules = RequestRules.Strict });

        using var response = await fake.Client.PostAsync(body: $$"""{{{Campaign}},{{Request}},{{Scene}},"extra":1}""");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task MissingScene_UnderLenient_IsAnUnknownScene()
    {
        await using var fake = await FakeServer.StartAsync(settings: new SessionSettings { Rules = RequestRules.Lenient });

        using var response = await fake.Client.PostAsync(body: $$"""{{{Campaign}},{{Request}}}""");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.TextAsync()).Should().Contain("\"code\":56001");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json; version=1")]
    public async Task JsonInUtf8_HoweverWritten_IsAccepted(string contentType)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        using var response = await fake.Client.PostAsync(contentType: contentType);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        fake.Journal()[0].Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Rule12_MissingContentType_IsAcceptedWithAWarning()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(contentType: null);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        fake.Journal()[0].Warnings.Should().Equal(new Violation("Content-Type", "nothing", "application/json"));
    }

    [Fact]
    public async Task MissingContentType_AndAnUnknownField_AreTwoWarnings()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(contentType: null, body: $$"""{{{Campaign}},{{Request}},{{Scene}},"extra":1}""");

        fake.Journal()[0].Warnings.Select(warning => warning.Path).Should().Equal("Content-Type", "$.extra");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Rule12_OtherMediaType_Is415_AndMovesNothing(string contentType)
    {
        await using var fake = await FakeServer.StartAsync();

        using var refused = await fake.Client.PostAsync(contentType: contentType);
        using var next = await fake.Client.PostAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await refused.TextAsync()).Should().Contain("urn:rosetta-mock:unsupported-media-type").And.Contain($"Content-Type is '{contentType}'");
        (await next.TextAsync()).Should().Contain("\"status\":1}");
        fake.Journal()[0].Request.Body.Text.Should().Be(RawConnection.SampleBody, "whoever looks for the mistake wants to see what came");
        fake.Journal()[0].Violations.Should().ContainSingle().Which.ToString().Should().Be($"Content-Type: found {contentType}, expected application/json, in UTF-8");
    }

    [Fact]
    public async Task ContentTypeThatIsNone_Is415()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: "Content-Type: json\r\n"));

        (await connection.ReadAnswerAsync()).Head.Should().StartWith("HTTP/1.1 415 ");
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("identity, gzip", 415)]
    [InlineData("identity", 200)]
    public async Task ContentEncoding_OtherThanIdentity_Is415(string coding, int status)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: $"Content-Type: application/json\r\nContent-Encoding: {coding}\r\n"));

        (await connection.ReadAnswerAsync()).Head.Should().StartWith($"HTTP/1.1 {status} ");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task AnyMethodButPost_Is405_WithAllowPost(string method)
    {
        await using var fake = await FakeServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/s/a/task/get");

        using var response = await fake.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Header("Allow").Should().Be("POST");
        var entry = await fake.CompleteEntryAsync("a");
        entry.Request.Method.Should().Be(method);
        entry.Problem.Should().Be("urn:rosetta-mock:method-not-allowed");
        if (method != "HEAD")
        {
            (await response.TextAsync()).Should().Contain($"{method} came for /s/a/task/get. Get Task is a POST");
        }

        fake.Logs.Warnings.Should().BeEmpty();
    }
}
