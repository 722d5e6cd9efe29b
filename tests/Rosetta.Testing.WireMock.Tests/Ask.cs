using System.Text;

namespace Rosetta.Testing.WireMock.Tests;

/// <summary>Calls of Get Task as a consumer makes them.</summary>
internal static class Ask
{
    public const string Scene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    public const string Body =
        """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""";

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static HttpRequestMessage Request(string path = "/task/get", string body = Body) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static async Task<string> AnswerAsync(this HttpClient client, string path = "/task/get", string body = Body)
    {
        using var request = Request(path, body);
        using var response = await client.SendAsync(request, Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }
}
