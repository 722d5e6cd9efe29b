using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Admin;

public class PactTests
{
    private const string Pact = "/_rosetta/sessions/default/pact?consumer=My%20app";
    private const string Rule = "a name of 1 to 100 characters, without control characters, and without white space at its ends";

    [Fact]
    public async Task WhatASessionAnswered_IsItsPact_EachOutcomeOnce()
    {
        await using var server = await AdminServer.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.PollAsync();
        }

        await server.PollAsync(ids: AdminServer.SampleIds.Replace("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "00000000-0000-4000-8000-000000056001", StringComparison.Ordinal));
        await server.PollAsync(ids: AdminServer.SampleIds.Replace("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "00000000-0000-4000-8000-000000000001", StringComparison.Ordinal));
        await server.PollAsync(ids: "{}");

        var pact = await server.GetAsync(Pact);

        (pact.Status, pact.ContentType).Should().Be((200, "application/json"));
        ((string?)pact.Json["consumer"]!["name"], (string?)pact.Json["provider"]!["name"]).Should().Be(("My app", "Rosetta"));
        pact.Json["interactions"]!.AsArray().Select(interaction => (string?)interaction!["description"]).Should().Equal(
            "Get Task answers created (1)",
            "Get Task answers waiting-for-annotation (2)",
            "Get Task answers annotating (3)",
            "Get Task answers scene-not-exists (56001)");
        pact.Json["metadata"]!["observed"]!["note"]!.GetValue<string>().Should().StartWith("Observed: ");
        pact.Json["interactions"]!.AsArray().Should().OnlyContain(interaction => interaction!["comments"]!["text"]![0]!.GetValue<string>().StartsWith("Observed: "));
    }

    [Fact]
    public async Task TheProvidersName_CanBeAnother()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        ((string?)(await server.GetAsync(Pact + "&provider=Rosetta%20EU")).Json["provider"]!["name"]).Should().Be("Rosetta EU");
    }

    [Fact]
    public async Task TheDeclaredHttpStatus_IsThatOfTheSession()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"error-campaign-not-exists","errorHttpStatus":"semantic"}""");
        await server.PollAsync();

        var interaction = (await server.GetAsync(Pact)).Json["interactions"]!.AsArray().Should().ContainSingle().Subject!;

        ((string?)interaction["description"], (int)interaction["response"]!["status"]!).Should().Be(("Get Task answers campaign-not-exists (51008) with HTTP status 404", 404));
    }

    [Fact]
    public async Task TheJournalsLimit_DoesNotLimitIt()
    {
        await using var server = await AdminServer.StartAsync(ServerOptions.Default with { JournalSize = 1 });
        for (var i = 0; i < 3; i++)
        {
            await server.PollAsync();
        }

        await server.DeleteAsync("/_rosetta/sessions/default/journal");

        (await server.GetAsync(Pact)).Json["interactions"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task EveryInteraction_CanBeSetUpAndAskedAsItSays()
    {
        await using var server = await AdminServer.StartAsync();
        foreach (var magic in new[] { "00", "01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "5000", "51008", "53003", "56001" })
        {
            await server.PollAsync(ids: AdminServer.SampleIds.Replace("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "00000000-0000-4000-8000-" + magic.PadLeft(12, '0'), StringComparison.Ordinal));
        }

        var interactions = (await server.GetAsync(Pact)).Json["interactions"]!.AsArray();

        interactions.Should().HaveCount(15);
        foreach (var interaction in interactions)
        {
            var state = interaction!["providerStates"]![0]!;
            var setUp = await server.PostAsync("/_rosetta/provider-states", new JsonObject
            {
                ["action"] = "setup",
                ["state"] = state["name"]!.DeepClone(),
                ["params"] = state["params"]?.DeepClone() ?? new JsonObject(),
            }.ToJsonString());
            var answer = await server.PollAsync(ids: setUp.Body);

            var expected = interaction["response"]!["body"]!["content"]!;
            foreach (var field in new[] { "code", "message", "success" })
            {
                answer.Json[field]!.ToJsonString().Should().Be(expected[field]!.ToJsonString());
            }

            answer.TaskStatus.Should().Be((int?)expected["data"]?["status"]);
        }
    }

    [Fact]
    public async Task BeforeTheFirstAnswer_ThereIsNothingToMakeAPactOf()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync(ids: "{}");

        (await server.GetAsync(Pact)).ShouldBeProblem(409, "nothing-observed").Detail.Should().Be(
            "Session 'default' has not answered anything yet that the contract knows, so its pact would be empty and prove nothing. Let the consumer ask in this session first: its base URL ends in /s/default, or its header X-Rosetta-Session says so. Faults, mutants and malformed calls don't count.");
    }

    [Theory]
    [InlineData("", "consumer: found nothing, expected " + Rule + ".")]
    [InlineData("?consumer=", "consumer: found \"\", expected " + Rule + ".")]
    [InlineData("?consumer=My%0Aapp", "consumer: found \"My\napp\", expected " + Rule + ".")]
    [InlineData("?consumer=a&provider=%20b", "provider: found \" b\", expected " + Rule + ".")]
    [InlineData("?consumer=a&consumer=b", "consumer: found 2 values, expected one value.")]
    [InlineData("?consumer=a&providr=b", "providr: found a parameter that this call does not have, expected one of: consumer, provider; did you mean 'provider'?.")]
    public async Task BadNames_AreComplaints(string query, string complaint)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.GetAsync("/_rosetta/sessions/default/pact" + query)).ShouldBeProblem(400, "malformed-query").Detail.Should().Be(complaint);
    }

    [Fact]
    public async Task AnUnknownSession_Is404_AndItIsGuarded()
    {
        await using var server = await AdminServer.StartAsync(ServerOptions.Default with { AdminToken = "secret" });
        (await server.GetAsync(Pact)).ShouldBeProblem(401, "unauthorized");

        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");

        (await server.GetAsync("/_rosetta/sessions/nobody/pact?consumer=a")).ShouldBeProblem(404, "no-such-session");
    }
}
