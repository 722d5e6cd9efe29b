using System.Net;
using System.Text;
using System.Text.Json;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>Calls of Get Task as a consumer makes them.</summary>
internal static class Ask
{
    public const string Campaign = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";
    public const string AnnotationRequest = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";
    public const string Scene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Body(string scene = Scene, string campaign = Campaign, string annotationRequest = AnnotationRequest) =>
        $$"""{"campaignId":"{{campaign}}","annotationRequestId":"{{annotationRequest}}","sceneId":"{{scene}}"}""";

    public static HttpRequestMessage Request(string scene = Scene, string path = "task/get") =>
        new(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(Body(scene), Encoding.UTF8, "application/json") };

    /// <summary>The status on the wire, or the code where there is none.</summary>
    public static async Task<int> StatusAsync(this HttpClient client, string scene = Scene, string path = "task/get")
    {
        using var request = Request(scene, path);
        using var response = await client.SendAsync(request, Cancel);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        var data = answer.RootElement.GetProperty("data");
        return (data.ValueKind == JsonValueKind.Null ? answer.RootElement.GetProperty("code") : data.GetProperty("status")).GetInt32();
    }
}
