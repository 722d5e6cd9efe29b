using System.Text;
using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests;

/// <summary>Get Task as a client calls it.</summary>
internal static class Calls
{
    public const string Campaign = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";
    public const string Annotation = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";
    public const string Scene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    /// <summary>The path of a session, and a scene.</summary>
    public static HttpRequestMessage GetTask(string scene = Scene, string session = "default", string? scenario = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/s/{session}/task/get")
        {
            Content = new StringContent($$"""{"campaignId":"{{Campaign}}","annotationRequestId":"{{Annotation}}","sceneId":"{{scene}}"}""", Encoding.UTF8, "application/json"),
        };
        if (scenario is not null)
        {
            request.Headers.Add("X-Rosetta-Scenario", scenario);
        }

        return request;
    }

    /// <summary>The status that a scenario gives in a fresh session; the code if it is an error.</summary>
    public static Task<int> StatusAsync(this HttpClient client, string scenario) =>
        client.AskAsync(GetTask(session: Guid.NewGuid().ToString("N"), scenario: scenario));

    /// <summary>Asks for a task as a client does.</summary>
    /// <returns>The status; the code if it is an error.</returns>
    public static Task<int> PollAsync(this ServerProcess server, string scene = Scene, string session = "default") => server.Client.AskAsync(GetTask(scene, session));

    private static async Task<int> AskAsync(this HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(text)!;
        return answer["data"]?["status"]?.GetValue<int>() ?? answer["code"]?.GetValue<int>() ?? throw new InvalidOperationException(text);
    }
}
