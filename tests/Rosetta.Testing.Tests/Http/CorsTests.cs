using System.Net;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Tests.Http;

public class CorsTests
{
    private const string Page = "http://localhost:3000";

    [Fact]
    public async Task CorsIsOff_UnlessAskedFor()
    {
        await using var fake = await FakeServer.StartAsync();

        using var preflight = await SendAsync(fake, HttpMethod.Options, Page);
        using var call = await SendAsync(fake, HttpMethod.Post, Page);

        preflight.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        AllowedOrigin(preflight).Should().BeNull();
        call.StatusCode.Should().Be(HttpStatusCode.OK);
        AllowedOrigin(call).Should().BeNull();
    }

    [Fact]
    public async Task Preflight_OfAnAllowedOrigin_IsAnsweredWithoutAJournalEntry()
    {
        await using var fake = await StartAsync(Page);

        using var preflight = await SendAsync(fake, HttpMethod.Options, Page);

        preflight.StatusCode.Should().Be(HttpStatusCode.NoContent);
        AllowedOrigin(preflight).Should().Be(Page);
        preflight.Header("Access-Control-Allow-Methods").Should().Be("POST");
        preflight.Header("Access-Control-Allow-Headers").Should().Be("content-type,x-rosetta-scenario");
        fake.Services.Sessions.All().Should().BeEmpty();
    }

    [Theory]
    [InlineData(Page, Page)]
    [InlineData("*", "*")]
    public async Task Call_OfAnAllowedOrigin_MayReadTheExplainingHeaders(string allowed, string answered)
    {
        await using var fake = await StartAsync(allowed);

        using var call = await SendAsync(fake, HttpMethod.Post, Page);

        call.StatusCode.Should().Be(HttpStatusCode.OK);
        AllowedOrigin(call).Should().Be(answered);
        call.Header("Access-Control-Expose-Headers").Should().Be("X-Rosetta-Session,X-Rosetta-Scenario,X-Rosetta-Explain");
    }

    [Fact]
    public async Task Problem_OfAnAllowedOrigin_CanBeReadToo()
    {
        await using var fake = await StartAsync(Page);

        using var refused = await SendAsync(fake, HttpMethod.Put, Page);

        refused.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        AllowedOrigin(refused).Should().Be(Page);
    }

    [Theory]
    [InlineData("http://localhost:3001")]
    [InlineData("https://localhost:3000")]
    [InlineData("null")]
    public async Task AnyOtherOrigin_GetsNoSuchHeader(string origin)
    {
        await using var fake = await StartAsync(Page, "http://elsewhere.example");

        using var preflight = await SendAsync(fake, HttpMethod.Options, origin);
        using var call = await SendAsync(fake, HttpMethod.Post, origin);

        AllowedOrigin(preflight).Should().BeNull();
        AllowedOrigin(call).Should().BeNull();
    }

    [Fact]
    public async Task OtherPaths_StayClosed()
    {
        await using var fake = await StartAsync("*");

        using var page = await SendAsync(fake, HttpMethod.Get, Page, "/rosetta-open/task/1/2/viewOnly");

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        AllowedOrigin(page).Should().BeNull();
    }

    private static Task<FakeServer> StartAsync(params string[] origins) => FakeServer.StartAsync(new EdgeOptions { CorsOrigins = [.. origins] });

    private static string? AllowedOrigin(HttpResponseMessage response) => response.Header("Access-Control-Allow-Origin");

    private static Task<HttpResponseMessage> SendAsync(FakeServer fake, HttpMethod method, string origin, string path = "/task/get")
    {
        var request = Call.Request(path, System.Text.Encoding.UTF8.GetBytes(RawConnection.SampleBody));
        request.Method = method;
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type,x-rosetta-scenario");
            request.Content = null;
        }

        return fake.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
