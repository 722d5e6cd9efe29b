using System.Net;
using AnnotationTracker.Api;

namespace AnnotationTracker.Tests.Api;

/// <summary>What the client makes of each answer, right or wrong.</summary>
public sealed class ReplyTests
{
    [Theory]
    [InlineData(0, AnnotationStatus.CreationFailed)]
    [InlineData(1, AnnotationStatus.Created)]
    [InlineData(2, AnnotationStatus.WaitingForAnnotation)]
    [InlineData(3, AnnotationStatus.Annotating)]
    [InlineData(4, AnnotationStatus.Annotated)]
    [InlineData(5, AnnotationStatus.WaitingForReview)]
    [InlineData(6, AnnotationStatus.Reviewing)]
    [InlineData(8, AnnotationStatus.WaitingForQc)]
    [InlineData(9, AnnotationStatus.InQc)]
    [InlineData(10, AnnotationStatus.QcCompleted)]
    [InlineData(11, AnnotationStatus.Approved)]
    public async Task AStatus_IsFound(int number, AnnotationStatus status) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Task(number)))).Should().Be(new TaskReply.Found(status, new Uri(Answers.Link)));

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    public async Task AStatusThatWeDoNotKnow_IsNew(int number) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Task(number)))).Should().Be(new TaskReply.NewStatus(number, new Uri(Answers.Link)));

    [Theory]
    [InlineData(51008, "Campaign not exists.")]
    [InlineData(53003, "Annotation request has not exists.")]
    [InlineData(56001, "SceneId is not exists.")]
    public async Task AnUnknownId_IsRefused_WhateverHttpSays(int code, string message)
    {
        var expected = new TaskReply.Refused($"code {code}, \"{message}\"");

        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Error(code, message)))).Should().Be(expected);
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Error(code, message, HttpStatusCode.NotFound)))).Should().Be(expected);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task AHiccup_IsForLater_WhateverHttpSays(HttpStatusCode httpStatus) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Error(5000, "Service hiccuped, please try again later.", httpStatus))))
            .Should().Be(new TaskReply.TryLater("code 5000, \"Service hiccuped, please try again later.\""));

    [Theory]
    [InlineData(503, "Retry-After", "3", 3)]
    [InlineData(200, "Retry-After", "3", 3)]
    [InlineData(200, "Retry-After", "Sat, 01 Jan 2000 00:00:09 GMT", 9)]
    public async Task AHiccup_SaysHowLongRosettaWantsUsToWait(int httpStatus, string header, string value, int seconds)
    {
        var answer = Answers.Error(5000, "later", (HttpStatusCode)httpStatus);
        answer.Headers.Add(header, value);

        (await Tracker.AskAsync(ScriptedHandler.Saying(answer))).Should().Be(new TaskReply.TryLater("code 5000, \"later\"", TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("further fields", """{"traceId":"1","code":2000,"message":"Success","data":{"priority":1,"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":3},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")]
    [InlineData("another order", """{"success":true,"requestId":"7610aa38c0fc409d98c827a879d9cae5","date":"2025-03-13 20:00:00","data":{"status":3,"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly"},"message":"Success","code":2000}""")]
    [InlineData("a null message", """{"code":2000,"message":null,"data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":3},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")]
    [InlineData("another date", """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":3},"date":"2025-03-13T20:00:00Z","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")]
    [InlineData("one slash", """{"code":2000,"message":"Success","data":{"viewUrl":"https:/rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":3},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")]
    public async Task WhatWeDoNotActOn_DoesNotMatter(string what, string body) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(body))))
            .Should().Be(new TaskReply.Found(AnnotationStatus.Annotating, new Uri(Answers.Link)), "of {0}", what);

    [Theory]
    [InlineData("""{"code":"2000","data":{"viewUrl":"https://r/v","status":11},"success":true}""", "the code is \"2000\"")]
    [InlineData("""{"data":{"viewUrl":"https://r/v","status":11},"success":true}""", "the code is missing")]
    [InlineData("""{"code":2000.5,"data":{"viewUrl":"https://r/v","status":11},"success":true}""", "the code is 2000.5")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v","status":11},"success":false}""", "the code is 2000, and success is false")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v","status":11},"success":"true"}""", "the code is 2000, and success is \"true\"")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v","status":11}}""", "the code is 2000, and success is missing")]
    [InlineData("""{"code":5000,"data":null,"message":"m","success":true}""", "the code is 5000, and success is true")]
    [InlineData("""{"code":5000,"data":{"viewUrl":"https://r/v","status":11},"message":"m","success":false}""", "the code is 5000, and yet there is data")]
    [InlineData("""{"code":59999,"data":null,"message":"m","success":false}""", "code 59999 is new to us, \"m\"")]
    [InlineData("""{"code":2000,"data":null,"success":true}""", "the data is null")]
    [InlineData("""{"code":2000,"success":true}""", "the data is missing")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v","status":"11"},"success":true}""", "the status is \"11\"")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v"},"success":true}""", "the status is missing")]
    [InlineData("""{"code":2000,"data":{"status":11},"success":true}""", "the viewUrl is missing")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"","status":11},"success":true}""", "the viewUrl is \"\"")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"http://r/v","status":11},"success":true}""", "the viewUrl is \"http://r/v\"")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://","status":11},"success":true}""", "the viewUrl is \"https://\"")]
    public async Task AnAnswerThatLies_IsNeverTakenForSuccess(string body, string reason) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(body)))).Should().Be(new TaskReply.NotUnderstood(reason));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"code":2000,"message":"Success","data":{"viewUrl":"https:""")]
    [InlineData("""{"code":2000,"data":{"viewUrl":"https://r/v","status":11,"status":3},"success":true}""")]
    public async Task ABodyThatIsNoEnvelope_IsNotUnderstood(string body) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(body))))
            .Should().Be(new TaskReply.NotUnderstood("HTTP 200 with application/json; charset=utf-8, and that is no answer of Rosetta"));

    [Fact]
    public async Task AnEnvelopeUnderAnotherName_IsNotUnderstood() =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(Answers.TaskJson(11), mediaType: "text/html"))))
            .Should().Be(new TaskReply.NotUnderstood("HTTP 200 with text/html; charset=utf-8, and that is no answer of Rosetta"));

    [Fact]
    public async Task SuccessWithAnErrorOfHttp_IsNotUnderstood() =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json(Answers.TaskJson(11), HttpStatusCode.InternalServerError))))
            .Should().Be(new TaskReply.NotUnderstood("the envelope says success, and HTTP says 500"));

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task AGatewayInDistress_IsForLater(int httpStatus) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json("<html/>", (HttpStatusCode)httpStatus, "text/html"))))
            .Should().Be(new TaskReply.TryLater($"HTTP {httpStatus}"));

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task ACallThatIsWrong_IsRefused(int httpStatus) =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json("{}", (HttpStatusCode)httpStatus, "application/problem+json"))))
            .Should().Be(new TaskReply.Refused($"HTTP {httpStatus}"));

    [Fact]
    public async Task ARedirect_IsNotUnderstood() =>
        (await Tracker.AskAsync(ScriptedHandler.Saying(Answers.Json("", HttpStatusCode.Found, "text/html"))))
            .Should().Be(new TaskReply.NotUnderstood("HTTP 302"));
}
