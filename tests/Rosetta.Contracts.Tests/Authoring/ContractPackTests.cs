using System.Text.Json.Nodes;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Tests.Authoring;

/// <summary>What stands in the pack, typed from the specification.</summary>
public sealed class ContractPackTests(ContractPackTests.Generated packs) : IClassFixture<ContractPackTests.Generated>
{
    [Fact]
    public void ThePack_HasAnInteractionForEachOutcome() => packs.Envelope.Keys.Should().BeEquivalentTo(
        "Get Task answers creation-failed (0)", "Get Task answers created (1)", "Get Task answers waiting-for-annotation (2)", "Get Task answers annotating (3)",
        "Get Task answers annotated (4)", "Get Task answers waiting-for-review (5)", "Get Task answers reviewing (6)", "Get Task answers waiting-for-qc (8)",
        "Get Task answers in-qc (9)", "Get Task answers qc-completed (10)", "Get Task answers approved (11)", "Get Task answers service-hiccuped (5000)",
        "Get Task answers annotation-request-not-exists (53003)", "Get Task answers scene-not-exists (56001)", "Get Task answers campaign-not-exists (51008)");

    [Fact]
    public void Success_IsWrittenSo() => packs.Envelope["Get Task answers reviewing (6)"].Should().Be(Normal("""
        {
          "description": "Get Task answers reviewing (6)",
          "pending": false,
          "providerStates": [ { "name": "a task exists", "params": { "status": 6 } } ],
          "request": {
            "body": {
              "content": {
                "annotationRequestId": "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f",
                "campaignId": "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e",
                "sceneId": "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"
              },
              "contentType": "application/json",
              "encoded": false
            },
            "generators": {
              "body": {
                "$.annotationRequestId": { "expression": "${annotationRequestId}", "type": "ProviderState" },
                "$.campaignId": { "expression": "${campaignId}", "type": "ProviderState" },
                "$.sceneId": { "expression": "${sceneId}", "type": "ProviderState" }
              }
            },
            "headers": { "Content-Type": [ "application/json" ] },
            "matchingRules": {
              "body": {
                "$.annotationRequestId": { "combine": "AND", "matchers": [ { "match": "type" }, { "match": "notEmpty" } ] },
                "$.campaignId": { "combine": "AND", "matchers": [ { "match": "type" }, { "match": "notEmpty" } ] },
                "$.sceneId": { "combine": "AND", "matchers": [ { "match": "type" }, { "match": "notEmpty" } ] }
              }
            },
            "method": "POST",
            "path": "/task/get"
          },
          "response": {
            "body": {
              "content": {
                "code": 2000,
                "data": {
                  "status": 6,
                  "viewUrl": "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly"
                },
                "date": "2025-03-13 20:00:00",
                "message": "Success",
                "requestId": "7610aa38c0fc409d98c827a879d9cae5",
                "success": true
              },
              "contentType": "application/json",
              "encoded": false
            },
            "headers": { "Content-Type": [ "application/json" ] },
            "matchingRules": {
              "body": {
                "$.code": { "combine": "AND", "matchers": [ { "match": "integer" }, { "match": "equality" } ] },
                "$.data.status": { "combine": "AND", "matchers": [ { "match": "integer" }, { "match": "equality" } ] },
                "$.data.viewUrl": { "combine": "AND", "matchers": [ { "match": "type" }, { "match": "regex", "regex": "^https://?[^/?#\\s]+(/[^/?#\\s]+)*/rosetta-open/task/[0-9]+/[0-9]+/viewOnly$" } ] },
                "$.date": {
                  "combine": "AND",
                  "matchers": [
                    { "match": "type" },
                    { "format": "yyyy-MM-dd HH:mm:ss", "match": "datetime" },
                    { "match": "regex", "regex": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" }
                  ]
                },
                "$.requestId": { "combine": "AND", "matchers": [ { "match": "type" }, { "match": "regex", "regex": "^[0-9a-f]{32}$" } ] }
              }
            },
            "status": 200
          },
          "type": "Synchronous/HTTP"
        }
        """));

    [Theory]
    [InlineData("service-hiccuped (5000)", 5000, "Service hiccuped, please try again later.", "the service hiccups")]
    [InlineData("annotation-request-not-exists (53003)", 53003, "Annotation request has not exists.", "the annotation request does not exist")]
    [InlineData("scene-not-exists (56001)", 56001, "SceneId is not exists.", "the scene does not exist")]
    [InlineData("campaign-not-exists (51008)", 51008, "Campaign not exists.", "the campaign does not exist")]
    public void AnError_IsWrittenSo(string outcome, int code, string message, string state)
    {
        var interaction = JsonNode.Parse(packs.Envelope[$"Get Task answers {outcome}"])!;

        interaction["providerStates"]!.ToJsonString().Should().Be($$"""[{"name":"{{state}}"}]""");
        interaction["response"]!["body"]!["content"]!.ToJsonString().Should().Be(
            $$"""{"code":{{code}},"data":null,"date":"2025-03-13 20:00:00","message":"{{message}}","requestId":"864b70706a7349ea83e177a49800464f","success":false}""");
        interaction["response"]!["matchingRules"]!["body"]!.AsObject().Select(one => one.Key).Should().Equal("$.code", "$.date", "$.requestId");
        ((int)interaction["response"]!["status"]!).Should().Be(200);
    }

    [Fact]
    public void HttpStatuses_AreAsDeclared()
    {
        packs.Envelope.Values.Select(StatusOf).Should().AllBeEquivalentTo(200);
        packs.Semantic.ToDictionary(one => one.Key, one => StatusOf(one.Value)).Where(one => one.Value != 200).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["Get Task answers service-hiccuped (5000)"] = 500,
            ["Get Task answers annotation-request-not-exists (53003)"] = 404,
            ["Get Task answers scene-not-exists (56001)"] = 404,
            ["Get Task answers campaign-not-exists (51008)"] = 404,
        });
    }

    private static int StatusOf(string interaction) => (int)JsonNode.Parse(interaction)!["response"]!["status"]!;

    private static string Normal(string json) => JsonNode.Parse(json)!.ToJsonString();

    public sealed class Generated : IAsyncLifetime
    {
        public IReadOnlyDictionary<string, string> Envelope { get; private set; } = null!;

        public IReadOnlyDictionary<string, string> Semantic { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Envelope = await GenerateAsync(ErrorHttpStatus.Envelope);
            Semantic = await GenerateAsync(ErrorHttpStatus.Semantic);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<IReadOnlyDictionary<string, string>> GenerateAsync(ErrorHttpStatus declared)
        {
            using var folder = new ScratchFolder();
            var pact = JsonNode.Parse(await File.ReadAllTextAsync(await ContractPack.WriteAsync(folder.Path, declared)))!;
            return pact["interactions"]!.AsArray().ToDictionary(one => (string)one!["description"]!, one => one!.ToJsonString());
        }
    }
}
