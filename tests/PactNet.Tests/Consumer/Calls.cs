using System.Text;

namespace PactNet.Tests.Consumer;

/// <summary>A consumer's calls.</summary>
internal static class Calls
{
    private static readonly HttpClient Http = new();

    public static Task<HttpResponseMessage> GetAsync(IConsumerContext context, string path) =>
        Http.GetAsync(new Uri(context.MockServerUri, path), TestContext.Current.CancellationToken);

    public static async Task<HttpResponseMessage> PostJsonAsync(IConsumerContext context, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri(context.MockServerUri, path), content, TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request, TestContext.Current.CancellationToken);

    public static Task<string> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
