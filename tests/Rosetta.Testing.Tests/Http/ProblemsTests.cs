using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Tests.Http;

public class ProblemsTests
{
    private const string SampleBody =
        """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""";

    [Fact]
    public void Slugs_Titles_AndStatuses_ArePromises() =>
        Problems.Kinds.Select(kind => $"{kind.HttpStatus} {kind.Type} {kind.Title}").Should().Equal(
            "400 urn:rosetta-mock:malformed-request Rosetta fake: not a Get Task request",
            "415 urn:rosetta-mock:unsupported-media-type Rosetta fake: not a media type of Get Task",
            "413 urn:rosetta-mock:body-too-large Rosetta fake: the request body is too large",
            "405 urn:rosetta-mock:method-not-allowed Rosetta fake: the path has no such method",
            "400 urn:rosetta-mock:unknown-scenario Rosetta fake: no such scenario",
            "500 urn:rosetta-mock:missing-scenario Rosetta fake: the scenario that would have to answer is not loaded",
            "400 urn:rosetta-mock:bad-session-name Rosetta fake: not a session name",
            "400 urn:rosetta-mock:session-conflict Rosetta fake: the request names two sessions",
            "503 urn:rosetta-mock:too-many-hangs Rosetta fake: too many requests hang",
            "503 urn:rosetta-mock:too-many-upstream-calls Rosetta fake: too many calls wait for the real service",
            "502 urn:rosetta-mock:upstream-unreachable Rosetta fake: the real service can't be reached",
            "502 urn:rosetta-mock:upstream-broken Rosetta fake: the real service sent no whole answer",
            "504 urn:rosetta-mock:upstream-timeout Rosetta fake: the real service took too long",
            "404 urn:rosetta-mock:not-found Rosetta fake: nothing is at this path");

    [Fact]
    public void Upstream_SaysWhoDidNotAnswer_AndThatNothingIsMadeUp()
    {
        var upstream = new Uri("https://rosetta.test/open");

        Problems.TooManyUpstreamCalls(upstream, 100).Detail.Should().Be(
            "The call was to be passed on to https://rosetta.test/open, but 100 wait for it already, the limit of the fake. Ask again when some of them are answered, or allow more with --upstream-calls. Nothing was passed on or made up.");
        Problems.UpstreamUnreachable(upstream, "Connection refused").Detail.Should().Be(
            "The call was to be passed on to https://rosetta.test/open, which can't be reached: Connection refused. Is it running, and does --upstream name it rightly? Nothing was made up in its place.");
        Problems.UpstreamBroken(upstream, "Connection reset by peer.").Detail.Should().Be(
            "The call was passed on to https://rosetta.test/open, and no whole answer came back: Connection reset by peer. Look into its log. Nothing was made up in its place.");
        Problems.UpstreamTimeout(upstream, TimeSpan.FromSeconds(30)).Detail.Should().Be(
            "The call was passed on to https://rosetta.test/open, and no whole answer came back within 30s. Look into its log, or give it longer with --upstream-timeout. Nothing was made up in its place.");
    }

    [Fact]
    public void MalformedRequest_NamesEveryFieldAndPosition_AndShowsABodyThatWorks()
    {
        var report = new RequestReport(
            [
                new Violation("$.sceneId", "a number", "a non-empty string") { BytePosition = 17 },
                new Violation("$.campaignId", "nothing", "a non-empty string"),
            ],
            [new Violation("$.extra", "a field that Get Task does not have", "one of three")]);

        Json(Problems.MalformedRequest(report)).Should().Be(
            $$"""{"type":"urn:rosetta-mock:malformed-request","title":"Rosetta fake: not a Get Task request","status":400,"detail":"$.sceneId at byte 17: found a number, expected a non-empty string; $.campaignId: found nothing, expected a non-empty string. A body that works: {{SampleBody.Replace("\"", "\\\"", StringComparison.Ordinal)}}","violations":[{"path":"$.sceneId","position":17,"found":"a number","expected":"a non-empty string"},{"path":"$.campaignId","position":null,"found":"nothing","expected":"a non-empty string"}]}""");
    }

    [Fact]
    public void UnsupportedMediaType_SaysWhatCameAndWhatIsExpected() =>
        Json(Problems.UnsupportedMediaType("text/plain")).Should().Be(
            """{"type":"urn:rosetta-mock:unsupported-media-type","title":"Rosetta fake: not a media type of Get Task","status":415,"detail":"Content-Type is 'text/plain'; Get Task expects application/json, in UTF-8.","violations":[{"path":"Content-Type","position":null,"found":"text/plain","expected":"application/json, in UTF-8"}]}""");

    [Fact]
    public void UnsupportedCoding_SaysToSendItPlain() =>
        Problems.UnsupportedCoding("gzip").Detail.Should().Be(
            "Content-Encoding is 'gzip'; Get Task expects a body that is not compressed, and no such header.");

    [Fact]
    public void BodyTooLarge_SaysTheLimit_AndHasNoViolations() =>
        Json(Problems.BodyTooLarge(1048576)).Should().Be(
            $$"""{"type":"urn:rosetta-mock:body-too-large","title":"Rosetta fake: the request body is too large","status":413,"detail":"The request body has more than 1048576 bytes, the limit of the fake. A body that works: {{SampleBody.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");

    [Fact]
    public void TaskMethodNotAllowed_ExplainsThatGetTaskIsAPost()
    {
        var problem = Problems.TaskMethodNotAllowed("GET", "/task/get");

        problem.Detail.Should().Be($"GET came for /task/get. Get Task is a POST, whatever its title says: send POST with a JSON body. A body that works: {SampleBody}");
        problem.Allow.Should().Be("POST");
    }

    [Fact]
    public void MethodNotAllowed_SaysWhichAre()
    {
        var problem = Problems.MethodNotAllowed("PUT", "/x", "GET, HEAD");

        problem.Detail.Should().Be("PUT came for /x, which takes GET, HEAD only.");
        problem.Allow.Should().Be("GET, HEAD");
    }

    [Fact]
    public void UnknownScenario_WithANearWord_AsksForIt() =>
        Problems.UnknownScenario("bounced-reviw", "default", ["bounced-review", "happy-path"]).Detail.Should().Be(
            "X-Rosetta-Scenario names 'bounced-reviw', which is no scenario of session 'default'; did you mean 'bounced-review'?");

    [Fact]
    public void UnknownScenario_WithoutANearWord_ListsAFew() =>
        Problems.UnknownScenario("x", "default", ["bounced-review", "happy-path"]).Detail.Should().Be(
            "X-Rosetta-Scenario names 'x', which is no scenario of session 'default'; one of: bounced-review, happy-path.");

    [Fact]
    public void UnknownScenario_AmongMany_ListsTwentyOfThem() =>
        Problems.UnknownScenario("x", "default", [.. Enumerable.Range(10, 21).Select(number => $"s{number}")]).Detail.Should().Be(
            "X-Rosetta-Scenario names 'x', which is no scenario of session 'default'; 21 are loaded, among them: s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29.");

    [Fact]
    public void UnknownScenario_WhereNoneIsLoaded_SaysSo() =>
        Problems.UnknownScenario("x", "default", []).Detail.Should().Be(
            "X-Rosetta-Scenario names 'x', which is no scenario of session 'default'; no scenario is loaded at all.");

    [Fact]
    public void MissingScenario_SaysWhichSessionWantsIt() =>
        Problems.MissingScenario("happy-pth", "default", ["happy-path"]).Detail.Should().Be(
            "In session 'default' scenario 'happy-pth' would have to answer, and there is none of that name; did you mean 'happy-path'?");

    [Fact]
    public void BadSessionName_SaysWhatANameIs() =>
        Problems.BadSessionName("a%2Fb", "The path").Detail.Should().Be(
            "The path names session 'a%2Fb'; a session's name is 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone");

    [Fact]
    public void SessionConflict_NamesBoth() =>
        Problems.SessionConflict("a", "b").Detail.Should().Be(
            "The path names session 'a' and X-Rosetta-Session names 'b'; send one of them, or the same in both.");

    [Fact]
    public void TooManyHangs_SaysTheLimit() =>
        Problems.TooManyHangs(1000).Detail.Should().Be(
            "This request was to hang (fault timeout), but 1000 hang already, the limit of the fake. Give some of them up, or let fewer scenarios time out.");

    [Fact]
    public void NotFound_SaysWhatIsThere() =>
        Problems.NotFound("GET", "/Task/Get", ["POST /task/get", "POST /s/{session}/task/get"]).Detail.Should().Be(
            "GET came for /Task/Get. Here are: POST /task/get, POST /s/{session}/task/get.");

    [Fact]
    public void WhatTheClientSent_IsEchoedUpToAHundredCharacters() =>
        Problems.UnsupportedMediaType(new string('x', 101)).Violations[0].Found.Should().Be(new string('x', 100) + "…");

    private static string Json(Problem problem) => Encoding.UTF8.GetString(problem.ToJson());
}
