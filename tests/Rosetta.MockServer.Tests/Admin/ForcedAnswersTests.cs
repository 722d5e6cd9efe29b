namespace Rosetta.MockServer.Tests.Admin;

public class ForcedAnswersTests
{
    private const string Answer = "/_rosetta/sessions/default/tasks/a4ea9021ae854ac078cc472e028c9fae/answer";

    [Fact]
    public async Task ForcedAnswer_HoldsForOneCall_AndTheStoryGoesOn()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        var put = await server.PutAsync(Answer, """{"status":"in-qc"}""");

        put.Status.Should().Be(200);
        put.Json["forced"]!.ToJsonString().Should().Be("""{"answer":{"kind":"status","word":"in-qc","number":9},"calls":1}""");
        (await server.PollAsync()).TaskStatus.Should().Be(9);
        (await server.PollAsync()).TaskStatus.Should().Be(2);
    }

    [Fact]
    public async Task ForcedAnswer_BeforeTheFirstPoll()
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        await server.PutAsync(Answer, """{"error":51008,"calls":2}""");

        ((int)(await server.PollAsync()).Json["code"]!).Should().Be(51008);
        ((int)(await server.PollAsync()).Json["code"]!).Should().Be(51008);
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task CallsNull_HoldsUntilCleared()
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        var put = await server.PutAsync(Answer, """{"error":"service-hiccuped","calls":null,"httpStatus":503,"headers":{"Retry-After":"2"}}""");

        put.Json["forced"]!.ToJsonString().Should().Be(
            """{"answer":{"kind":"error","word":"service-hiccuped","number":5000,"httpStatus":503,"headers":[{"name":"Retry-After","value":"2"}]},"calls":null}""");
        for (var i = 0; i < 3; i++)
        {
            var forced = await server.PollAsync();
            forced.Status.Should().Be(503);
            forced.Headers.GetValues("Retry-After").Should().Equal("2");
        }

        (await server.DeleteAsync(Answer)).Status.Should().Be(204);
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task NewForcedAnswer_ReplacesTheOldOne()
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();
        await server.PutAsync(Answer, """{"status":4,"calls":null}""");

        await server.PutAsync(Answer, """{"mutant":"status-as-string"}""");

        (await server.PollAsync()).Json["data"]!["status"]!.ToJsonString().Should().Be("\"1\"");
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task NumberAsText_IsTheSameAsTheNumber()
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        (await server.PutAsync(Answer, """{"status":"6"}""")).Json["forced"]!["answer"]!["word"]!.GetValue<string>().Should().Be("reviewing");
    }

    [Fact]
    public async Task BadAnswer_IsReportedInTheWordsOfScenarioFiles()
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        var put = await server.PutAsync(Answer, """{"error":"service-hicuped","cals":2}""");

        put.ShouldBeProblem(400, "malformed-body").Detail.Should().Be(
            """the body:1:10: unknown error 'service-hicuped'; did you mean 'service-hiccuped'? one of: service-hiccuped (5000), annotation-request-not-exists (53003), scene-not-exists (56001), campaign-not-exists (51008); the body:1:28: unknown key 'cals' in a forced answer; did you mean 'calls'? one of: status, error, fault, mutant, httpStatus, headers, delay, calls. A body that works: {"error":5000,"calls":2}""");
        put.Json["issues"]!.AsArray().Select(issue => ((int)issue!["line"]!, (int)issue["column"]!)).Should().Equal((1, 10), (1, 28));
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Theory]
    [InlineData("{}", "a forced answer needs one of status, error, fault, mutant")]
    [InlineData("""{"status":1,"error":5000}""", "status and error together; a forced answer has only one of status, error, fault, mutant")]
    [InlineData("""{"status":7}""", "status 7 does not exist in the specification; to answer it all the same, as a violation of the contract, write 'mutant: unknown-status-7'")]
    [InlineData("""{"status":1,"calls":0}""", "'calls' is 0; expected a whole number from 1 to 1000000")]
    [InlineData("""{"status":1,"for":"30s"}""", "unknown key 'for' in a forced answer; one of: status, error, fault, mutant, httpStatus, headers, delay, calls")]
    [InlineData("""{"status":null}""", "'status' has no value; give it one or leave the key out")]
    [InlineData("""{"fault":"reset","httpStatus":500}""", "'httpStatus' has no effect here: the fault 'reset' never sends an answer; leave the key out")]
    public async Task EveryRuleOfASteps_Answer_Holds(string body, string complaint)
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        (await server.PutAsync(Answer, body)).ShouldBeProblem(400, "malformed-body").Detail.Should().Contain(complaint);
    }

    [Theory]
    [InlineData("[]", "$ at byte 0: found an array, expected a JSON object")]
    [InlineData("""{"status":1""", "$ at byte 11: found JSON that ends too early, expected JSON")]
    [InlineData("status: 1", "$ at byte 0: found broken JSON: 's' can't stand here, expected JSON")]
    [InlineData("", "$ at byte 0: found an empty body, expected JSON in UTF-8")]
    public async Task BodyThatIsNoJsonObject_IsRefusedAsElsewhere(string body, string complaint)
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        (await server.PutAsync(Answer, body)).ShouldBeProblem(400, "malformed-body").Detail
            .Should().Be(complaint + """. A body that works: {"error":5000,"calls":2}""");
    }
}
