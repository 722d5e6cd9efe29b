using System.Net.Http.Headers;
using System.Text;

namespace Rosetta.Testing.Tests.Http;

/// <summary>One call by HttpClient, with everything about it that a test may want to vary.</summary>
internal static class Call
{
    public static Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string path = "/task/get", string body = RawConnection.SampleBody, string? contentType = "application/json", string? session = null, string? scenario = null) =>
        client.SendAsync(client.As(Request(path, Encoding.UTF8.GetBytes(body), contentType, session, scenario)), TestContext.Current.CancellationToken);

    /// <summary>SendAsync leaves the client's defaults aside, so they are put into the request.</summary>
    public static HttpRequestMessage As(this HttpClient client, HttpRequestMessage request)
    {
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        return request;
    }

    public static HttpRequestMessage Request(string path, byte[] body, string? contentType = "application/json", string? session = null, string? scenario = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (session is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Rosetta-Session", session);
        }

        if (scenario is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Rosetta-Scenario", scenario);
        }

        return request;
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
