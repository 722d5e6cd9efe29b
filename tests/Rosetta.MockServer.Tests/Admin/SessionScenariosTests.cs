namespace Rosetta.MockServer.Tests.Admin;

public class SessionScenariosTests
{
    private const string Own = "name: happy-path\nsteps:\n  - status: approved\n";

    [Fact]
    public async Task OwnScenario_ReplacesTheSharedOneInItsSessionOnly()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", null);

        var put = await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/happy-path", Own);

        put.Status.Should().Be(201);
        put.Headers.Location.Should().Be("/_rosetta/sessions/a/scenarios/happy-path");
        (await server.PollAsync("a")).TaskStatus.Should().Be(11);
        (await server.PollAsync("b")).TaskStatus.Should().Be(1);
        (await server.GetAsync("/_rosetta/sessions/a")).Json["ownScenarios"]!.ToJsonString().Should().Be("""["happy-path"]""");
        (await server.GetAsync("/_rosetta/sessions/a/scenarios/happy-path")).Json["text"]!.GetValue<string>().Should().Be(Own);
    }

    [Fact]
    public async Task SessionCanBeSetToAScenarioOfItsOwn()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", null);
        await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/mine", Own.Replace("happy-path", "mine", StringComparison.Ordinal));

        (await server.PutAsync("/_rosetta/sessions/a", """{"scenario":"mine"}""")).Status.Should().Be(200);
        (await server.PutAsync("/_rosetta/sessions/b", """{"scenario":"mine"}""")).ShouldBeProblem(400, "malformed-body");

        (await server.PollAsync("a")).TaskStatus.Should().Be(11);
    }

    [Fact]
    public async Task Delete_BringsTheSharedOneBack()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", null);
        await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/happy-path", Own);

        (await server.DeleteAsync("/_rosetta/sessions/a/scenarios/happy-path")).Status.Should().Be(204);

        (await server.PollAsync("a")).TaskStatus.Should().Be(1);
        (await server.DeleteAsync("/_rosetta/sessions/a/scenarios/happy-path")).ShouldBeProblem(404, "no-such-scenario").Detail
            .Should().Be("There is no scenario 'happy-path'; there are none at all");
    }

    [Fact]
    public async Task BadOrConflictingScenario_IsRefused()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", null);
        await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/one", "name: one\nsteps: [{ status: 1 }]\nwhen: { sceneId: x }\n");

        (await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/two", "name: two\nsteps: []\n")).ShouldBeProblem(400, "bad-scenario");
        (await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/two", "name: two\nsteps: [{ status: 1 }]\nwhen: { sceneId: x }\n")).ShouldBeProblem(400, "bad-scenario").Detail
            .Should().Contain("both claim sceneId 'x'");

        (await server.GetAsync("/_rosetta/sessions/a")).Json["ownScenarios"]!.ToJsonString().Should().Be("""["one"]""");
    }

    [Fact]
    public async Task MoreThanAHundredOfItsOwn_AreRefused()
    {
        await using var server = await AdminServer.StartAsync();
        for (var i = 0; i < 100; i++)
        {
            (await server.PutYamlAsync($"/_rosetta/sessions/a/scenarios/s-{i}", $"name: s-{i}\nsteps: [{{ status: 1 }}]\n")).Status.Should().Be(201);
        }

        (await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/more", "name: more\nsteps: [{ status: 1 }]\n")).ShouldBeProblem(400, "bad-scenario").Detail.Should().Be(
            "more.yaml:1:1: there are 100 scenarios in memory already, the limit of the fake; replace or delete one of them, or serve a folder of files with --scenarios. Nothing has changed.");
        (await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/s-5", "name: s-5\nsteps: [{ status: 2 }]\n")).Status.Should().Be(200);
        (await server.PutYamlAsync("/_rosetta/sessions/b/scenarios/more", "name: more\nsteps: [{ status: 1 }]\n")).Status.Should().Be(201);
    }

    [Fact]
    public async Task OwnScenarioThatOthersGoThrough_SaysThatStoriesBeginAgain()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutYamlAsync("/_rosetta/sessions/a/scenarios/happy-path", Own + "per: session\n");

        ((string)put.Json["warnings"]![0]!["message"]!).Should().Be("'per' was task and is session now, so every story of 'happy-path' begins again");
    }
}
