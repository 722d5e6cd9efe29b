using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class ListenUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("HTTP://localhost:1/", "http://localhost:1")]
    [InlineData("https://localhost", "https://localhost:443")]
    [InlineData("http://localhost", "http://localhost:80")]
    [InlineData("http://[::1]:0", "http://[::1]:0")]
    [InlineData("http://*:65535", "http://*:65535")]
    [InlineData("http://+:80", "http://+:80")]
    [InlineData("http://my-host.test:80", "http://my-host.test:80")]
    public void GoodUrl_IsRead(string text, string read)
    {
        ListenUrl.TryParse(text, out var url).Should().BeTrue();
        url!.ToString().Should().Be(read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://")]
    [InlineData("http://:80")]
    [InlineData("http://a:b")]
    [InlineData("http://a:65536")]
    [InlineData("http://a:-1")]
    [InlineData("http://a:")]
    [InlineData("http://a/path")]
    [InlineData("http://a:1/path")]
    [InlineData("http://a?x")]
    [InlineData("http://user@a")]
    [InlineData("http://[::1")]
    [InlineData("http://[x]:1")]
    [InlineData("http://::1:80")]
    [InlineData("http://[::1]x")]
    [InlineData("http://unix:/tmp/socket")]
    public void BadUrl_IsRefused(string text) => ListenUrl.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("http://0.0.0.0:80", "http://127.0.0.1:80")]
    [InlineData("http://[::]:80", "http://127.0.0.1:80")]
    [InlineData("http://*:80", "http://127.0.0.1:80")]
    [InlineData("http://some.test:80", "http://127.0.0.1:80")]
    [InlineData("http://192.0.2.1:80", "http://192.0.2.1:80")]
    [InlineData("https://localhost:80", "https://localhost:80")]
    public void EveryAddress_IsCalledThroughLoopback(string text, string called)
    {
        ListenUrl.TryParse(text, out var url).Should().BeTrue();
        url!.AsCalledFromHere.ToString().Should().Be(called);
    }
}
