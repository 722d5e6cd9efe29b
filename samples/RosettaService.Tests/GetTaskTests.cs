using System.Text.RegularExpressions;

namespace RosettaService.Tests;

/// <summary>The answers of the specification's samples, to the letter but for requestId and the two slashes of viewUrl.</summary>
public sealed partial class GetTaskTests
{
    private const string Unknown = "11111111-2222-4333-8444-555555555555";

    [Fact]
    public async Task TheSampleRequest_GetsTheSampleAnswer()
    {
        await using var service = await Services.StartAsync();

        var answer = await Answer.ToAsync(service, Services.SampleTask);

        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        WithoutRequestId(answer.Body).Should().Be(
            """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":1},"date":"2025-03-13 20:00:00","requestId":"…","success":true}""");
    }

    [Theory]
    [InlineData("campaign", """{"code":51008,"data":null,"message":"Campaign not exists.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""")]
    [InlineData("annotation request", """{"code":53003,"data":null,"message":"Annotation request has not exists.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""")]
    [InlineData("scene", """{"code":56001,"data":null,"message":"SceneId is not exists.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""")]
    [InlineData("all three", """{"code":51008,"data":null,"message":"Campaign not exists.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""")]
    [InlineData("last two", """{"code":53003,"data":null,"message":"Annotation request has not exists.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""")]
    public async Task AnUnknownId_IsAnError_TheOuterOneFirst(string unknown, string expected)
    {
        await using var service = await Services.StartAsync();
        var ids = unknown switch
        {
            "campaign" => Services.SampleTask with { CampaignId = Unknown },
            "annotation request" => Services.SampleTask with { AnnotationRequestId = Unknown },
            "scene" => Services.SampleTask with { SceneId = Unknown },
            "last two" => Services.SampleTask with { AnnotationRequestId = Unknown, SceneId = Unknown },
            _ => new TaskIds(Unknown, Unknown, Unknown),
        };

        var answer = await Answer.ToAsync(service, ids);

        answer.Status.Should().Be(200);
        WithoutRequestId(answer.Body).Should().Be(expected);
    }

    [Fact]
    public async Task ASceneThatHiccups_AnswersCode5000()
    {
        await using var service = await Services.StartAsync();
        var hiccup = (await service.FindStatesAsync()).Single(state => state.Name == "the service hiccups").Ids!;

        var answer = await Answer.ToAsync(service, hiccup);

        answer.Status.Should().Be(200);
        WithoutRequestId(answer.Body).Should().Be(
            """{"code":5000,"data":null,"message":"Service hiccuped, please try again later.","date":"2025-03-13 20:00:00","requestId":"…","success":false}""");
    }

    [Fact]
    public async Task EveryStatus_HasATask()
    {
        await using var service = await Services.StartAsync();
        var statuses = new List<string>();

        foreach (var state in (await service.FindStatesAsync()).Where(state => state.Name == "a task exists"))
        {
            statuses.Add(StatusText().Match((await Answer.ToAsync(service, state.Ids!)).Body).Groups[1].Value);
        }

        statuses.Should().Equal("0", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11");
    }

    [Fact]
    public async Task RequestId_IsNewInEveryAnswer()
    {
        await using var service = await Services.StartAsync();

        var first = await Answer.ToAsync(service, Services.SampleTask);
        var second = await Answer.ToAsync(service, Services.SampleTask);

        first.Body.Should().MatchRegex("\"requestId\":\"[0-9a-f]{32}\"").And.NotBe(second.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"campaignId":"c","annotationRequestId":"r"}""")]
    [InlineData("""{"campaignId":"c","annotationRequestId":"r","sceneId":""}""")]
    [InlineData("""{"campaignId":"c","annotationRequestId":"r","sceneId":7}""")]
    [InlineData("""{"campaignId":"c","annotationRequestId":"r","sceneId":"s","sceneId":"t"}""")]
    public async Task ABodyThatIsNotTheSpecified_Is400(string body)
    {
        await using var service = await Services.StartAsync();

        (await Answer.ToAsync(service, body)).Should().Match<Answer>(answer => answer.Status == 400 && answer.ContentType == "application/problem+json");
    }

    [Fact]
    public async Task AFieldThatNobodyKnows_IsIgnored()
    {
        await using var service = await Services.StartAsync();
        var (campaign, request, scene) = Services.SampleTask;

        var answer = await Answer.ToAsync(service, $$"""{"colour":"red","campaignId":"{{campaign}}","annotationRequestId":"{{request}}","sceneId":"{{scene}}"}""");

        answer.Body.Should().StartWith("""{"code":2000""");
    }

    [Fact]
    public async Task AnotherMediaType_Is415_AndAnotherMethod405()
    {
        await using var service = await Services.StartAsync();

        (await Answer.ToAsync(service, "{}", "text/plain")).Status.Should().Be(415);
        (await Answer.ToAsync(service, "{}", method: HttpMethod.Put)).Status.Should().Be(405);
    }

    private static string WithoutRequestId(string body) => RequestId().Replace(body, "\"requestId\":\"…\"");

    [GeneratedRegex("\"requestId\":\"[0-9a-f]{32}\"")]
    private static partial Regex RequestId();

    [GeneratedRegex("\"status\":([0-9]+)}")]
    private static partial Regex StatusText();
}
