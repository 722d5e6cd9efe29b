using System.Net;
using System.Text.Json;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Tests.Http;

public class ViewPageTests
{
    private const string Path = "/rosetta-open/task/1234/234234123133374715904/viewOnly";

    [Fact]
    public async Task Page_SaysThatItIsTheFake_AndLoadsNothing()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.GetAsync(Path, TestContext.Current.CancellationToken);
        var page = await response.TextAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("text/html; charset=utf-8");
        response.Header("Content-Security-Policy").Should().Be("default-src 'none'; style-src 'unsafe-inline'");
        page.Should().Contain("You are not on Rosetta.").And.Contain("<dd>1234</dd>").And.Contain("<dd>234234123133374715904</dd>");
        page.Should().NotContainAny("src=", "href=", "url(", "<script", "@import");
    }

    [Fact]
    public async Task ViewUrlOfAnAnswer_LeadsToThePage()
    {
        await using var fake = await FakeServer.StartAsync();
        using var answer = await fake.Client.PostAsync();
        using var json = JsonDocument.Parse(await answer.TextAsync());
        var url = new Uri(json.RootElement.GetProperty("data").GetProperty("viewUrl").GetString()!);

        using var response = await fake.Client.GetAsync(url.AbsolutePath, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Head_IsThePageWithoutItsBody()
    {
        await using var fake = await FakeServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, Path);

        using var response = await fake.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.Should().BeGreaterThan(500);
        (await response.TextAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task AnyOtherMethod_Is405()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(Path);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Header("Allow").Should().Be("GET, HEAD");
        (await response.TextAsync()).Should().Contain($"POST came for {Path}, which takes GET, HEAD only.");
    }

    [Theory]
    [InlineData("/rosetta-open/task/1/2/viewOnly", true)]
    [InlineData("/rosetta-open/task/1//viewOnly", false)]
    [InlineData("/rosetta-open/task//2/viewOnly", false)]
    [InlineData("/rosetta-open/task/viewOnly", false)]
    [InlineData("/rosetta-open/task/1/2/3/viewOnly", false)]
    [InlineData("/rosetta-open/task/1/2/viewOnly/", false)]
    [InlineData("/rosetta-open/task/1/2/viewonly", false)]
    [InlineData("/rosetta-open/task/1/x/viewOnly", false)]
    [InlineData("/rosetta-open/task/1/٣/viewOnly", false)]
    [InlineData("/rosetta-open/task/<b>/2/viewOnly", false)]
    [InlineData(null, false)]
    public void OnlyDigits_MakeAViewPage(string? path, bool isPage) =>
        ViewPage.TryMatch(path, out _, out _).Should().Be(isPage);
}
