using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Rosetta.MockServer.Tests.Admin;

/// <summary>What came back.</summary>
internal sealed class Answer(HttpResponseMessage response, string body)
{
    public int Status { get; } = (int)response.StatusCode;

    public string Body { get; } = body;

    public string? ContentType { get; } = response.Content.Headers.ContentType?.MediaType;

    public HttpResponseHeaders Headers { get; } = response.Headers;

    public HttpContentHeaders ContentHeaders { get; } = response.Content.Headers;

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The status in Get Task's envelope.</summary>
    public int? TaskStatus => (int?)Json["data"]?["status"];

    /// <summary>Demands a complaint of that kind.</summary>
    public Answer ShouldBeProblem(int status, string slug)
    {
        Body.Should().NotBeEmpty("a complaint has a body");
        (Status, ContentType, (string?)Json["type"]).Should().Be((status, "application/problem+json", $"urn:rosetta-mock:{slug}"), Body);
        ((int?)Json["status"]).Should().Be(status);
        ((string?)Json["title"]).Should().StartWith("Rosetta fake: ");
        Body.Should().NotContain("   at ").And.NotContain("Exception");
        return this;
    }

    /// <summary>The complaint's text.</summary>
    public string Detail => (string)Json["detail"]!;
}
