using System.Text;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Admin;

public class ScenariosTests
{
    private const string Mine = "name: mine\ndescription: Done at once.\nsteps:\n  - status: approved\n";

    [Fact]
    public async Task List_HasEveryShippedScenarioInALine()
    {
        await using var server = await AdminServer.StartAsync();

        var list = await server.GetAsync("/_rosetta/scenarios");

        list.Status.Should().Be(200);
        list.Json.AsArray().Select(item => (string)item!["name"]!).Should().Equal(ShippedScenarios.All.Select(scenario => scenario.Name).Order(StringComparer.Ordinal));
        list.Json.AsArray().Single(item => (string)item!["name"]! == "creation-failed")!.AsObject().Select(member => member.Key)
            .Should().Equal("name", "description", "per", "source", "steps");
    }

    [Fact]
    public async Task One_HasTheFilesTextAndWhatWasReadInIt()
    {
        await using var server = await AdminServer.StartAsync();
        const string text = "name: all\nper: session\nwhen: { sceneId: [a, \"b*\"] }\nsteps:\n  - status: 3\n    calls: 2\n  - fault: reset\n    for: 1m30s\n  - error: 5000\n    httpStatus: 503\n    headers: { Retry-After: \"2\" }\n    delay: { median: 200ms, p99: 2s }\n    until: advanced\n  - mutant: iso-date\nchance: { 5%: { status: 1 } }\n";
        await server.PutYamlAsync("/_rosetta/scenarios/all", text);

        var one = await server.GetAsync("/_rosetta/scenarios/all");

        one.Json["text"]!.GetValue<string>().Should().Be(text);
        one.Json["source"]!.GetValue<string>().Should().Be("all.yaml");
        one.Json["per"]!.GetValue<string>().Should().Be("session");
        one.Json["then"]!.GetValue<string>().Should().Be("hold");
        one.Json["when"]!.ToJsonString().Should().Be("""{"campaignId":[],"annotationRequestId":[],"sceneId":["a","b*"]}""");
        one.Json["steps"]!.ToJsonString().Should().Be(
            """[{"step":1,"answer":{"kind":"status","word":"annotating","number":3},"ends":{"calls":2}},{"step":2,"answer":{"kind":"fault","word":"reset","number":null},"ends":{"for":"1m30s"}},{"step":3,"answer":{"kind":"error","word":"service-hiccuped","number":5000,"httpStatus":503,"headers":[{"name":"Retry-After","value":"2"}],"delay":"median 200ms, p99 2s"},"ends":{"until":"advanced"}},{"step":4,"answer":{"kind":"mutant","word":"iso-date","number":null},"ends":null}]""");
        one.Json["chance"]!.ToJsonString().Should().Be("""[{"percent":5,"answer":{"kind":"status","word":"created","number":1}}]""");
    }

    [Fact]
    public async Task UnknownScenario_Is404WithTheNearestName()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/_rosetta/scenarios/hapy-path")).ShouldBeProblem(404, "no-such-scenario").Detail
            .Should().Be("There is no scenario 'hapy-path'; did you mean 'happy-path'?");
        (await server.DeleteAsync("/_rosetta/scenarios/hapy-path")).ShouldBeProblem(404, "no-such-scenario");
    }

    [Fact]
    public async Task Put_AddsAScenarioThatPlaysAtOnce()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutYamlAsync("/_rosetta/scenarios/mine", Mine);
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"mine"}""");

        put.Status.Should().Be(201);
        put.Headers.Location.Should().Be("/_rosetta/scenarios/mine");
        put.Json["description"]!.GetValue<string>().Should().Be("Done at once.");
        (await server.PollAsync()).TaskStatus.Should().Be(11);
    }

    [Fact]
    public async Task Put_ReplacesAShippedScenario()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutYamlAsync("/_rosetta/scenarios/happy-path", "name: happy-path\nsteps:\n  - status: annotating\n");

        put.Status.Should().Be(200);
        (await server.PollAsync()).TaskStatus.Should().Be(3);
    }

    [Fact]
    public async Task Put_TakesJsonAndNoMediaTypeAtAll()
    {
        await using var server = await AdminServer.StartAsync();

        var json = await server.PutAsync("/_rosetta/scenarios/one", """{"name":"one","steps":[{"status":"created"}]}""");
        var bare = await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/_rosetta/scenarios/mine") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Mine)) });

        json.Status.Should().Be(201);
        bare.Status.Should().Be(201);
    }

    [Fact]
    public async Task BadFile_AnswersEveryErrorWithItsPlace_AndChangesNothing()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutYamlAsync("/_rosetta/scenarios/mine", "name: mine\nsteps:\n  - status: aproved\n    cals: 2\n  - status: annotated\n");

        put.ShouldBeProblem(400, "bad-scenario");
        put.Json["issues"]!.ToJsonString().Should().Be(
            """[{"source":"mine.yaml","line":3,"column":13,"severity":"error","message":"unknown status \u0027aproved\u0027; did you mean \u0027approved\u0027? one of: creation-failed (0), created (1), waiting-for-annotation (2), annotating (3), annotated (4), waiting-for-review (5), reviewing (6), waiting-for-qc (8), in-qc (9), qc-completed (10), approved (11)"},{"source":"mine.yaml","line":4,"column":5,"severity":"error","message":"unknown key \u0027cals\u0027 in a step; did you mean \u0027calls\u0027? one of: status, error, fault, mutant, httpStatus, headers, delay, calls, for, until"}]""");
        put.Detail.Should().StartWith("mine.yaml:3:13: unknown status 'aproved'; did you mean 'approved'?").And.EndWith(". Nothing has changed.");
        (await server.GetAsync("/_rosetta/scenarios/mine")).Status.Should().Be(404);
    }

    [Fact]
    public async Task NameInPathAndFile_MustAgree()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PutYamlAsync("/_rosetta/scenarios/yours", Mine)).ShouldBeProblem(400, "bad-scenario").Detail
            .Should().Be("yours.yaml:1:7: the name is 'mine' but the file's is 'yours'; they must agree: rename one of them. Nothing has changed.");
    }

    [Fact]
    public async Task ConflictWithAnotherScenario_IsRefused()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutYamlAsync("/_rosetta/scenarios/mine", Mine + "when: { sceneId: \"abc*\" }\n");

        (await server.PutYamlAsync("/_rosetta/scenarios/other", "name: other\nsteps: [{ status: 1 }]\nwhen: { sceneId: \"abc*\" }\n"))
            .ShouldBeProblem(400, "bad-scenario").Detail
            .Should().Contain("'other' and 'mine' (mine.yaml) both claim sceneId 'abc*'; make one of them more exact").And.EndWith("Nothing has changed.");
        (await server.GetAsync("/_rosetta/scenarios/other")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Warnings_ComeWithTheAnswerToPut()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutYamlAsync("/_rosetta/scenarios/odd", "name: odd\nsteps:\n  - status: approved\n    calls: 1\n  - status: created\n");

        put.Status.Should().Be(201);
        put.Json["warnings"]!.ToJsonString().Should().Be(
            """[{"line":5,"column":13,"message":"\u0027created\u0027 follows \u0027approved\u0027, after which usually nothing follows"}]""");
    }

    [Fact]
    public async Task Delete_TakesAShippedScenarioAwayToo()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.DeleteAsync("/_rosetta/scenarios/happy-path")).Status.Should().Be(204);

        (await server.GetAsync("/_rosetta/scenarios/happy-path")).ShouldBeProblem(404, "no-such-scenario");
        (await server.PollAsync()).ShouldBeProblem(500, "missing-scenario");
    }

    [Fact]
    public async Task StoriesInAnUnchangedStep_GoOnAfterPut()
    {
        await using var server = await AdminServer.StartAsync();
        const string story = "name: mine\nsteps:\n  - status: created\n    calls: 1\n  - status: annotating\n    calls: 9\n  - status: annotated\n";
        await server.PutYamlAsync("/_rosetta/scenarios/mine", story);
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"mine"}""");
        await server.PollAsync();
        await server.PollAsync();

        await server.PutYamlAsync("/_rosetta/scenarios/mine", story.Replace("annotated", "approved", StringComparison.Ordinal));

        (await server.PollAsync()).TaskStatus.Should().Be(3);
        (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!["calls"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task TextThatIsNotUtf8_IsRefusedWithItsPlace()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/_rosetta/scenarios/mine") { Content = new ByteArrayContent([(byte)'n', 0xFF]) }))
            .ShouldBeProblem(400, "malformed-body").Detail
            .Should().Be("$ at byte 1: found bytes that are not UTF-8, expected JSON in UTF-8. A body that works: the text of a scenario file, saved as UTF-8");
    }
}
