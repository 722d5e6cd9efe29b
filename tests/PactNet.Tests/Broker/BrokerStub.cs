using System.Text.Json.Nodes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace PactNet.Tests.Broker;

/// <summary>A Pact Broker as far as a verifier sees it: HAL answers from WireMock.Net, and what was asked.</summary>
internal sealed class BrokerStub : IDisposable
{
    private const string Hal = "application/hal+json";
    private const string Root = "/";
    private const string ForVerification = "/pacts/provider/Provider/for-verification";
    private const string PactPath = "/pacts/provider/Provider/consumer/Consumer/version/1";
    private const string ResultsPath = PactPath + "/verification-results";
    private const string ProviderPath = "/pacticipants/Provider";

    private readonly WireMockServer _server = WireMockServer.Start();

    /// <param name="interaction">The only one of the only pact.</param>
    /// <param name="pending">Whether the broker calls the pact pending.</param>
    /// <param name="resultsStatus">How it answers results.</param>
    public BrokerStub(string interaction, bool pending = false, int resultsStatus = 201)
    {
        Answer(Root, "GET", $$"""{ "_links": { "pb:provider-pacts-for-verification": { "href": "{{_server.Url}}/pacts/provider/{provider}/for-verification", "templated": true } } }""");
        Answer(ForVerification, "GET", $$"""{ "_links": { "self": { "href": "{{Uri}}{{ForVerification[1..]}}" } } }""");
        Answer(ForVerification, "POST", $$"""
            { "_embedded": { "pacts": [{
              "shortDescription": "latest from main",
              "verificationProperties": { "pending": {{(pending ? "true" : "false")}}, "notices": [] },
              "_links": { "self": { "href": "{{Uri}}{{PactPath[1..]}}", "name": "Pact between Consumer (1) and Provider" } }
            }] } }
            """);
        Answer(PactPath, "GET", PactDocument(interaction));
        Answer(ResultsPath, "POST", "{}", resultsStatus);
        Answer(ProviderPath, "GET", $$"""
            { "_links": {
              "self": { "href": "{{Uri}}pacticipants/Provider" },
              "pb:version-tag": { "href": "{{_server.Url}}/pacticipants/Provider/versions/{version}/tags/{tag}", "templated": true },
              "pb:branch-version": { "href": "{{_server.Url}}/pacticipants/Provider/branches/{branch}/versions/{version}", "templated": true }
            } }
            """);
        Answer("/pacticipants/Provider/*", "PUT", "{}", status: 201);
    }

    public Uri Uri => new(_server.Url + "/");

    /// <summary>Method and path of each call, in order.</summary>
    public IEnumerable<string> Calls => _server.LogEntries.Select(entry => $"{entry.RequestMessage!.Method} {entry.RequestMessage.Path}");

    public IEnumerable<string?> Authorizations =>
        _server.LogEntries.Select(entry => entry.RequestMessage!.Headers!.TryGetValue("Authorization", out var values) ? values.Single() : null);

    /// <summary>What the verifier asked pacts by.</summary>
    public JsonNode Selection => Body("POST", ForVerification).Single();

    /// <summary>The results it published.</summary>
    public IReadOnlyList<JsonNode> Results => [.. Body("POST", ResultsPath)];

    public void Dispose() => _server.Dispose();

    private string PactDocument(string interaction)
    {
        var pact = JsonNode.Parse(Pacts.Between("Consumer", "Provider", interaction))!;
        pact["_links"] = JsonNode.Parse($$"""
            {
              "self": { "href": "{{Uri}}{{PactPath[1..]}}" },
              "pb:provider": { "href": "{{Uri}}pacticipants/Provider", "name": "Provider" },
              "pb:publish-verification-results": { "href": "{{Uri}}{{ResultsPath[1..]}}" }
            }
            """);
        return pact.ToJsonString();
    }

    private void Answer(string path, string method, string json, int status = 200) =>
        _server.Given(Request.Create().WithPath(path).UsingMethod(method))
            .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", Hal).WithBody(json));

    private IEnumerable<JsonNode> Body(string method, string path) => _server.LogEntries
        .Where(entry => entry.RequestMessage!.Method == method && entry.RequestMessage.Path == path)
        .Select(entry => JsonNode.Parse(entry.RequestMessage!.Body!)!);
}
