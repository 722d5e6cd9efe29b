using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactNet.Matchers;

namespace PactNet.Tests.Consumer;

/// <summary>What is described is what the pact file says, in the Pact specification's words.</summary>
public sealed class PactFileTests
{
    [Fact]
    public async Task WholeInteraction_LandsInTheFile()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("a whole interaction")
            .Given("a state")
            .Given("a state with parameters", new Dictionary<string, string> { ["number"] = "1", ["text"] = "one", ["flag"] = "true" })
            .WithRequest(HttpMethod.Post, "/things")
            .WithQuery("q", "1").WithQuery("q", "2").WithQuery("m", Match.Regex("5", "^\\d$"))
            .WithHeader("X-Plain", "a").WithHeader("X-Matched", Match.Regex("b", "^[a-c]$"))
            .WithJsonBody(new { id = Match.Type("x"), fixedText = "f" })
            .WillRespond()
            .WithStatus(HttpStatusCode.Created)
            .WithHeader("X-Answer", Match.Type("c"))
            .WithJsonBody(new { count = Match.Integer(3), list = Match.MinType(new { a = 1 }, 1), none = Match.Null() });

        await pact.Builder.VerifyAsync(async context =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(context.MockServerUri, "/things?q=1&q=2&m=7"))
            {
                Content = new StringContent("""{ "id": "anything", "fixedText": "f" }""", null, "application/json"),
            };
            request.Headers.Add("X-Plain", "a");
            request.Headers.Add("X-Matched", "c");
            using var response = await Calls.SendAsync(request);
            response.StatusCode.Should().Be(HttpStatusCode.Created);
            (await Calls.BodyAsync(response)).Should().Be("""{"count":3,"list":[{"a":1}],"none":null}""");
        });

        Interaction(pact).ToJsonString().Should().Be(Compact(
            """
            {
              "description": "a whole interaction",
              "pending": false,
              "providerStates": [
                { "name": "a state" },
                { "name": "a state with parameters", "params": { "flag": true, "number": 1, "text": "one" } }
              ],
              "request": {
                "body": { "content": { "fixedText": "f", "id": "x" }, "contentType": "application/json", "encoded": false },
                "headers": { "Content-Type": ["application/json"], "X-Matched": ["b"], "X-Plain": ["a"] },
                "matchingRules": {
                  "body": { "$.id": { "combine": "AND", "matchers": [{ "match": "type" }] } },
                  "header": { "X-Matched": { "combine": "AND", "matchers": [{ "match": "regex", "regex": "^[a-c]$" }] } },
                  "query": { "m": { "combine": "AND", "matchers": [{ "match": "regex", "regex": "^\\d$" }] } }
                },
                "method": "POST",
                "path": "/things",
                "query": { "m": ["5"], "q": ["1", "2"] }
              },
              "response": {
                "body": { "content": { "count": 3, "list": [{ "a": 1 }], "none": null }, "contentType": "application/json", "encoded": false },
                "headers": { "Content-Type": ["application/json"], "X-Answer": ["c"] },
                "matchingRules": {
                  "body": {
                    "$.count": { "combine": "AND", "matchers": [{ "match": "integer" }] },
                    "$.list": { "combine": "AND", "matchers": [{ "match": "type", "min": 1 }] },
                    "$.none": { "combine": "AND", "matchers": [{ "match": "null" }] }
                  },
                  "header": { "X-Answer": { "combine": "AND", "matchers": [{ "match": "type" }] } }
                },
                "status": 201
              },
              "type": "Synchronous/HTTP"
            }
            """));
    }

    [Fact]
    public async Task FileSaysWhoAndWhichSpecification()
    {
        using var pact = new ConsumerPact();
        await KeepAsync(pact);

        var file = JsonNode.Parse(pact.FileText)!;
        file["consumer"]!["name"]!.GetValue<string>().Should().Be("Consumer");
        file["provider"]!["name"]!.GetValue<string>().Should().Be("Provider");
        file["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>().Should().Be("4.0");
    }

    [Fact]
    public async Task GeneratorsInDictionaries_PassThroughUntouched()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Post, "/x").WithJsonBody(new Dictionary<string, object>
        {
            ["id"] = new Dictionary<string, object>
            {
                ["pact:matcher:type"] = "type",
                ["pact:generator:type"] = "ProviderState",
                ["expression"] = "${id}",
                ["value"] = "example",
            },
        }).WillRespond().WithStatus(200);

        await pact.Builder.VerifyAsync(context => Calls.PostJsonAsync(context, "/x", """{ "id": "other" }"""));

        var request = Interaction(pact)["request"]!;
        request["body"]!["content"]!.ToJsonString().Should().Be("""{"id":"example"}""");
        request["generators"]!.ToJsonString().Should().Be("""{"body":{"$.id":{"expression":"${id}","type":"ProviderState"}}}""");
        request["matchingRules"]!["body"]!.ToJsonString().Should().Be("""{"$.id":{"combine":"AND","matchers":[{"match":"type"}]}}""");
    }

    [Fact]
    public async Task SettingsAndContentType_ApplyToTheBody()
    {
        using var pact = new ConsumerPact();
        var settings = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Post, "/x").WithJsonBody(new { Id = 1 }, settings, "application/json; charset=utf-8")
            .WillRespond().WithStatus(200).WithJsonBody(new { Ok = true }, settings);
        string? answer = null;

        await pact.Builder.VerifyAsync(async context =>
        {
            using var response = await Calls.PostJsonAsync(context, "/x", """{ "id": 1 }""");
            answer = await Calls.BodyAsync(response);
        });

        answer.Should().Be("""{"ok":true}""");
        Interaction(pact)["request"]!["headers"]!["Content-Type"]!.ToJsonString().Should().Be("""["application/json;charset=utf-8"]""");
    }

    [Fact]
    public async Task TextBodies_StayAsTheyAre()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x")
            .WillRespond().WithStatus(200).WithHeader("X-Twice", "1").WithHeader("x-twice", "2").WithBody("plain, { not json", "text/plain");
        string? answer = null;
        string[] twice = [];

        await pact.Builder.VerifyAsync(async context =>
        {
            using var response = await Calls.GetAsync(context, "/x");
            answer = await Calls.BodyAsync(response);
            twice = [.. response.Headers.GetValues("X-Twice").SelectMany(value => value.Split(", "))];
        });

        answer.Should().Be("plain, { not json");
        twice.Should().Equal("1", "2");
    }

    [Fact]
    public async Task SecondRun_IsMergedIntoTheFile()
    {
        using var first = new ConsumerPact();
        await KeepAsync(first, "/first");
        using var second = new ConsumerPact(first);
        await KeepAsync(second, "/second");

        JsonNode.Parse(first.FileText)!["interactions"]!.AsArray().Select(interaction => interaction!["description"]!.GetValue<string>())
            .Should().BeEquivalentTo("/first", "/second");
    }

    private static async Task KeepAsync(ConsumerPact pact, string path = "/x")
    {
        pact.Builder.UponReceiving(path).WithRequest(HttpMethod.Get, path).WillRespond().WithStatus(200);
        await pact.Builder.VerifyAsync(context => Calls.GetAsync(context, path));
    }

    private static JsonNode Interaction(ConsumerPact pact) => JsonNode.Parse(pact.FileText)!["interactions"]!.AsArray().Single()!;

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
