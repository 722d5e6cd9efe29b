using System.Text.Json.Nodes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Rosetta.Verifier.Tests;

/// <summary>A Pact Broker that has the accepted pack, as far as the verifier sees it: HAL answers from WireMock.Net.</summary>
internal sealed class BrokerStub : IDisposable
{
    private const string ForVerification = "/pacts/provider/Rosetta/for-verification";
    private const string Pact = "/pacts/1";
    private const string Results = "/results/1";

    private readonly WireMockServer _server = WireMockServer.Start();

    /// <param name="resultsStatus">How it answers results.</param>
    public BrokerStub(int resultsStatus = 201)
    {
        Answer("/", "GET", Links("pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", isTemplate: true));
        Answer(ForVerification, "GET", Links("self", ForVerification));
        Answer(ForVerification, "POST", $$"""
            { "_embedded": { "pacts": [ {
              "shortDescription": "latest from main",
              "verificationProperties": { "pending": false, "notices": [] },
              "_links": { "self": { "href": "{{Url}}{{Pact}}", "name": "the pack" } }
            } ] } }
            """);
        var pact = JsonNode.Parse(File.ReadAllText(Tree.Pack))!;
        pact["_links"] = JsonNode.Parse($$"""
            {
              "self": { "href": "{{Url}}{{Pact}}" },
              "pb:provider": { "href": "{{Url}}/pacticipants/Rosetta", "name": "Rosetta" },
              "pb:publish-verification-results": { "href": "{{Url}}{{Results}}" }
            }
            """);
        Answer(Pact, "GET", pact.ToJsonString());
        Answer(Results, "POST", "{}", resultsStatus);
        Answer("/pacticipants/Rosetta", "GET", Links("pb:branch-version", "/pacticipants/Rosetta/branches/{branch}/versions/{version}", isTemplate: true));
        Answer("/pacticipants/Rosetta/*", "PUT", "{}", status: 201);
    }

    public string Url => _server.Url!;

    /// <summary>Method and path of each call.</summary>
    public IEnumerable<string> Calls => _server.LogEntries.Select(entry => $"{entry.RequestMessage!.Method} {entry.RequestMessage.Path}");

    /// <summary>The credentials of the calls, each once.</summary>
    public IEnumerable<string> Credentials => _server.LogEntries
        .Select(entry => entry.RequestMessage!.Headers!.TryGetValue("Authorization", out var values) ? values.Single() : "none").Distinct();

    /// <summary>How the pacts were chosen.</summary>
    public string Selectors => BodyOf(ForVerification)["consumerVersionSelectors"]!.ToJsonString();

    /// <summary>What was published.</summary>
    public JsonNode Published => BodyOf(Results);

    public void Dispose() => _server.Dispose();

    private string Links(string name, string path, bool isTemplate = false) => $$"""{ "_links": { "{{name}}": { "href": "{{Url}}{{path}}", "templated": {{(isTemplate ? "true" : "false")}} } } }""";

    private void Answer(string path, string method, string json, int status = 200) => _server
        .Given(Request.Create().WithPath(path).UsingMethod(method))
        .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/hal+json").WithBody(json));

    private JsonNode BodyOf(string path) =>
        JsonNode.Parse(_server.LogEntries.Single(entry => entry.RequestMessage!.Method == "POST" && entry.RequestMessage.Path == path).RequestMessage!.Body!)!;
}
