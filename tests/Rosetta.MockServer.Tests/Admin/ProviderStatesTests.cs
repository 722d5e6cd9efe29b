using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Admin;

public class ProviderStatesTests
{
    private const string States = "/_rosetta/provider-states";
    private const string Example = """ A body that works: {"action":"setup","state":"a task exists","params":{"status":3}}""";

    public static TheoryData<int> Statuses => [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task ATaskExists_AnswersIdsWithWhichItHasThatStatus(int status)
    {
        await using var server = await AdminServer.StartAsync();

        var ids = await SetUpAsync(server, $$$"""{"action":"setup","state":"a task exists","params":{"status":{{{status}}}}}""");

        (await server.PollAsync(ids: ids)).TaskStatus.Should().Be(status);
        (await server.PollAsync(ids: ids)).TaskStatus.Should().Be(status, "it stays as it was set up");
    }

    [Theory]
    [InlineData("the service hiccups", 5000)]
    [InlineData("the campaign does not exist", 51008)]
    [InlineData("the annotation request does not exist", 53003)]
    [InlineData("the scene does not exist", 56001)]
    public async Task EachError_AnswersIdsWithWhichItComes(string state, int code)
    {
        await using var server = await AdminServer.StartAsync();

        var ids = await SetUpAsync(server, $$$"""{"action":"setup","state":"{{{state}}}","params":{}}""");

        ((int?)(await server.PollAsync(ids: ids)).Json["code"]).Should().Be(code);
    }

    [Fact]
    public async Task TheAnswer_IsThreeIds()
    {
        await using var server = await AdminServer.StartAsync();

        var answer = await server.PostAsync(States, """{"action":"setup","state":"the service hiccups","params":{}}""");

        (answer.Status, answer.ContentType).Should().Be((200, "application/json"));
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("campaignId", "annotationRequestId", "sceneId");
    }

    [Theory]
    [InlineData("""{"state":"a task exists","params":{"status":3},"consumer":"My app","states":["a task exists"]}""")]
    [InlineData("""{"params":{"status":"3","colour":{"red":[1]}},"state":"a task exists","action":"setup","extra":{"a":[1]}}""")]
    [InlineData("""{"state":"a task exists","params":{"status":"annotating"}}""")]
    [InlineData("""{"st\u0061te":"a task exists","params":{"status":3}}""")]
    public async Task WhatVerifiersSendBeside_IsLetThrough(string body)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PollAsync(ids: await SetUpAsync(server, body))).TaskStatus.Should().Be(3);
    }

    [Fact]
    public async Task AllOfItInTheQuery_IsTheSame()
    {
        await using var server = await AdminServer.StartAsync();

        var answer = await server.PostAsync(States + "?session=ci-7&state=a%20task%20exists&action=setup&status=9&sceneId=s-1");

        answer.Status.Should().Be(200, answer.Body);
        ((string?)answer.Json["sceneId"]).Should().Be("s-1");
        (await server.PollAsync("ci-7", answer.Body)).TaskStatus.Should().Be(9);
        (await server.PostAsync(States + "?session=ci-7&state=a%20task%20exists&action=teardown&status=9&sceneId=s-1")).Status.Should().Be(204);
        (await server.PollAsync("ci-7", answer.Body)).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task IdsAmongTheParameters_AreUsed()
    {
        await using var server = await AdminServer.StartAsync();

        var ids = JsonNode.Parse(await SetUpAsync(server, """{"state":"the scene does not exist","params":{"sceneId":"gone-1","campaignId":77}}"""))!;

        ((string?)ids["sceneId"], (string?)ids["campaignId"]).Should().Be(("gone-1", "77"));
        ((string?)ids["annotationRequestId"]).Should().HaveLength(36);
    }

    [Fact]
    public async Task AStateWithoutAName_NeedsNothing()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, """{"action":"setup","state":"","params":{}}""")).Status.Should().Be(204);
        (await server.PostAsync(States, """{"action":"teardown","state":"","params":{}}""")).Status.Should().Be(204);

        server.Services.Sessions.Count.Should().Be(0);
    }

    [Fact]
    public async Task Teardown_TakesTheTaskAway()
    {
        await using var server = await AdminServer.StartAsync();
        var ids = await SetUpAsync(server, """{"action":"setup","state":"a task exists","params":{"status":11}}""");
        await server.PollAsync(ids: ids);

        var down = await server.PostAsync(States, """{"action":"teardown","state":"a task exists","params":{"status":11}}""");

        (down.Status, down.Body).Should().Be((204, ""));
        server.Services.Sessions.TasksRemembered.Should().Be(0);
        (await server.PollAsync(ids: ids)).TaskStatus.Should().Be(1, "the session's scenario answers again");
    }

    [Theory]
    [InlineData("""{"action":"teardown","state":"a task exists","params":{"status":11}}""")]
    [InlineData("""{"action":"teardown","state":"a task exists","params":{"status":7}}""")]
    [InlineData("""{"action":"teardown","state":"a dragon sleeps","params":{}}""")]
    public async Task TeardownOfWhatIsNotThere_IsFine_AndMakesNoSession(string body)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, body)).Status.Should().Be(204);

        server.Services.Sessions.Count.Should().Be(0);
    }

    [Fact]
    public async Task TheSession_IsTheOneOfTheQuery()
    {
        await using var server = await AdminServer.StartAsync();

        var ids = await SetUpAsync(server, """{"state":"a task exists","params":{"status":5}}""", "?session=ci-7");

        (await server.PollAsync("ci-7", ids)).TaskStatus.Should().Be(5);
        (await server.PollAsync("default", ids)).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task AForcedAnswer_GoesBeforeWhateverTheRequestNames()
    {
        await using var server = await AdminServer.StartAsync();
        var ids = await SetUpAsync(server, """{"state":"a task exists","params":{"status":5}}""");
        var message = new HttpRequestMessage(HttpMethod.Post, "/task/get") { Content = new StringContent(ids, MediaTypeHeaderValue.Parse("application/json")) };
        message.Headers.Add("X-Rosetta-Scenario", "error-scene-not-exists");

        (await server.SendAsync(message)).TaskStatus.Should().Be(5);
    }

    [Fact]
    public async Task VerificationsAtOnce_NeverMeet_EvenInOneSession()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        var verifications = Enumerable.Range(0, 20).Select(async i =>
        {
            var status = i % 2 == 0 ? 3 : 9;
            for (var round = 0; round < 5; round++)
            {
                var ids = await SetUpAsync(server, $$$"""{"action":"setup","state":"a task exists","params":{"status":{{{status}}}}}""");
                (await server.PollAsync(ids: ids)).TaskStatus.Should().Be(status);
                (await server.PostAsync(States, $$$"""{"action":"teardown","state":"a task exists","params":{"status":{{{status}}}}}""")).Status.Should().Be(204);
            }
        });

        await Task.WhenAll(verifications);

        server.Services.Sessions.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public async Task AnUnknownState_IsAComplaintThatNamesTheNearest()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, """{"state":"a task exist","params":{"status":3}}""")).ShouldBeProblem(400, "bad-provider-state").Detail.Should().Be(
            "Nothing has changed: there is no provider state 'a task exist'; one of: a task exists, the service hiccups, the annotation request does not exist, the scene does not exist, the campaign does not exist; did you mean 'a task exists'?");
        server.Services.Sessions.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("""{"status":7}""", "the parameter 'status' of the provider state 'a task exists' is \"7\"; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("""{"status":3.0}""", "the parameter 'status' of the provider state 'a task exists' is \"3.0\"; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("{}", "the provider state 'a task exists' came without its parameter 'status'; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("null", "the provider state 'a task exists' came without its parameter 'status'; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    public async Task AStatusThatDoesNotExist_IsAComplaint(string parameters, string error)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, $$"""{"state":"a task exists","params":{{parameters}}}""")).ShouldBeProblem(400, "bad-provider-state").Detail
            .Should().Be("Nothing has changed: " + error);
        server.Services.Sessions.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("", "$ at byte 0: found an empty body, expected JSON in UTF-8.")]
    [InlineData("[]", "$ at byte 0: found an array, expected a JSON object.")]
    [InlineData("{}", "$.state: found nothing, expected the name of a provider state.")]
    [InlineData("""{"state":null}""", "$.state at byte 9: found null, expected a string or a number.")]
    [InlineData("""{"state":"x","action":"set-up"}""", "$.action at byte 22: found \"set-up\", expected one of: setup, teardown; did you mean 'setup'?.")]
    [InlineData("""{"state":"x","action":{"a":1}}""", "$.action at byte 22: found an object, expected a string or a number.")]
    [InlineData("""{"state":"x","params":[1]}""", "$.params at byte 22: found an array, expected a JSON object.")]
    [InlineData("""{"state":"x","params":{"status":[3]}}""", "$.params.status at byte 32: found an array, expected a string or a number.")]
    [InlineData("""{"state":"x","params":{"sceneId":""}}""", "$.params.sceneId at byte 33: found \"\", expected an id of 1 to 256 bytes.")]
    [InlineData("""{"state":"\ud800"}""", "$.state at byte 9: found text with half of a surrogate pair, expected a string or a number.")]
    public async Task ABodyThatIsNone_IsAComplaintWithTheField(string body, string complaint)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, body)).ShouldBeProblem(400, "malformed-body").Detail.Should().Be(complaint + Example);
        server.Services.Sessions.Count.Should().Be(0);
    }

    [Fact]
    public async Task AnIdThatIsTooLong_IsAComplaint()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States, $$$"""{"state":"the service hiccups","params":{"sceneId":"{{{new string('x', 257)}}}"}}""")).ShouldBeProblem(400, "malformed-body").Detail
            .Should().StartWith("$.params.sceneId at byte 51: found \"xxxx").And.EndWith("expected an id of 1 to 256 bytes." + Example);
    }

    [Theory]
    [InlineData("?session=a%20b", "setup", 400, "bad-session-name")]
    [InlineData("?session=a%20b", "teardown", 400, "bad-session-name")]
    [InlineData("?sesion=x", "setup", 400, "malformed-query")]
    [InlineData("?session=a&session=b", "setup", 400, "malformed-query")]
    public async Task ABadQuery_IsAComplaint(string query, string action, int status, string slug)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync(States + query, $$"""{"action":"{{action}}","state":"the service hiccups"}""")).ShouldBeProblem(status, slug);
        server.Services.Sessions.Count.Should().Be(0);
    }

    [Fact]
    public async Task AnotherMediaType_Is415()
    {
        await using var server = await AdminServer.StartAsync();
        var message = new HttpRequestMessage(HttpMethod.Post, States) { Content = new StringContent("state=x", MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded")) };

        (await server.SendAsync(message)).ShouldBeProblem(415, "unsupported-body");
    }

    [Fact]
    public async Task ItIsGuardedByTheAdminToken_WhichAVerifierSendsAsAHeader()
    {
        await using var server = await AdminServer.StartAsync(ServerOptions.Default with { AdminToken = "secret" });
        (await server.PostAsync(States, """{"state":"the service hiccups"}""")).ShouldBeProblem(401, "unauthorized");

        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");

        (await server.PostAsync(States, """{"state":"the service hiccups"}""")).Status.Should().Be(200);
    }

    private static async Task<string> SetUpAsync(AdminServer server, string body, string query = "")
    {
        var answer = await server.PostAsync(States + query, body);
        answer.Status.Should().Be(200, answer.Body);
        return answer.Body;
    }
}
