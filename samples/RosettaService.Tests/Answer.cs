using System.Text;

namespace RosettaService.Tests;

/// <summary>What came back over the wire.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body)
{
    /// <summary>Asks for a task.</summary>
    public static Task<Answer> ToAsync(RunningService service, TaskIds ids) => ToAsync(
        service,
        $$"""{"campaignId":"{{ids.CampaignId}}","annotationRequestId":"{{ids.AnnotationRequestId}}","sceneId":"{{ids.SceneId}}"}""");

    /// <summary>Sends a body of any sort.</summary>
    public static async Task<Answer> ToAsync(RunningService service, string body, string contentType = "application/json", HttpMethod? method = null)
    {
        using var client = new HttpClient { BaseAddress = service.BaseAddress };
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, "/task/get") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), text);
    }
}
