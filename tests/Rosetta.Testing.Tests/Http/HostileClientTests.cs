using System.Globalization;
using System.Net;
using System.Text;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Tests.Http;

/// <summary>Clients that are broken or mean: each gets a clear answer or none, and nobody else notices.</summary>
public class HostileClientTests
{
    private const int Mebibyte = 1024 * 1024;
    private const string Json = "Content-Type: application/json\r\n";

    [Fact]
    public async Task BodyOfExactlyOneMebibyte_IsRead()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(body: RawConnection.SampleBody.PadRight(Mebibyte));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        fake.Journal()[0].Request.Body.TotalBytes.Should().Be(Mebibyte);
        fake.Journal()[0].Request.Body.Truncated.Should().BeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BodyOfOneByteMore_Is413_WhateverItsTransferCoding(bool chunked)
    {
        await using var fake = await FakeServer.StartAsync();
        using var request = Call.Request("/task/get", Encoding.UTF8.GetBytes(RawConnection.SampleBody.PadRight(Mebibyte + 1)));
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await fake.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await response.TextAsync()).Should().Contain("urn:rosetta-mock:body-too-large").And.Contain("more than 1048576 bytes");
        fake.Journal().Should().ContainSingle().Which.Problem.Should().Be("urn:rosetta-mock:body-too-large");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClientThatSendsEightMebibytesFirst_SeesThe413_AndCanGoOn(bool chunked)
    {
        await using var fake = await FakeServer.StartAsync();
        using var request = Call.Request("/task/get", new byte[8 * Mebibyte]);
        request.Headers.TransferEncodingChunked = chunked;

        using var refused = await fake.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var next = await fake.Client.PostAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LimitOfBodies_CanBeSet()
    {
        await using var fake = await FakeServer.StartInMemoryAsync(new EdgeOptions { MaxBodyBytes = 150 });

        using var response = await fake.Client.PostAsync();

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await response.TextAsync()).Should().Contain("more than 150 bytes");
    }

    [Fact]
    public async Task ChunkedBody_IsReadLikeAnyOther()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        var half = RawConnection.SampleBody.Length / 2;

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Transfer-Encoding: chunked\r\n\r\n{Chunk(RawConnection.SampleBody[..half])}");
        await connection.SendAsync($"{Chunk(RawConnection.SampleBody[half..])}0\r\n\r\n");

        (await connection.ReadAnswerAsync()).Body.Should().Contain("\"status\":1}");
    }

    [Theory]
    [InlineData("zz\r\n")]
    [InlineData("ffffffffffffffffff\r\n")]
    [InlineData("2\r\n{}}}\r\n0\r\n\r\n")]
    public async Task BrokenChunks_AreMalformed_AndEndTheConnection(string chunks)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Transfer-Encoding: chunked\r\n\r\n{chunks}");
        var answer = await connection.ReadToEndAsync();

        answer.Head.Should().StartWith("HTTP/1.1 400 ").And.Contain("Content-Type: application/problem+json\r\n");
        answer.Body.Should().Contain("urn:rosetta-mock:malformed-request").And.Contain("$: found a body that can't be read (Bad chunk");
        fake.Journal().Should().ContainSingle().Which.Problem.Should().Be("urn:rosetta-mock:malformed-request");
        fake.Logs.Warnings.Should().BeEmpty();
        await StillAnswers(fake);
    }

    [Fact]
    public async Task ExpectContinue_IsAnswered_BeforeTheBodyIsSent()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Expect: 100-continue\r\nContent-Length: {RawConnection.SampleBody.Length}\r\n\r\n");
        var interim = await connection.ReadSomeAsync();
        await connection.SendAsync(RawConnection.SampleBody);

        interim.Should().Be("HTTP/1.1 100 Continue\r\n\r\n");
        (await connection.ReadAnswerAsync()).Body.Should().Contain("\"status\":1}");
    }

    [Theory]
    [InlineData("POST /task/get", "Content-Length: 2000000", "413")]
    [InlineData("POST /s/a%20b/task/get", "Content-Length: 200", "400")]
    [InlineData("PUT /task/get", "Content-Length: 200", "405")]
    public async Task ExpectContinue_WhereTheAnswerIsNo_SparesTheClientTheBody(string line, string length, string status)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"{line} HTTP/1.1\r\nHost: fake\r\n{Json}Expect: 100-continue\r\n{length}\r\n\r\n");

        (await connection.ReadAnswerAsync()).Head.Should().StartWith($"HTTP/1.1 {status} ");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public async Task ContentLengthThatIsNone_IsABare400_OfTheServer(string length)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Content-Length: {length}\r\n\r\n{{}}");

        (await connection.ReadToEndAsync()).Head.Should().StartWith("HTTP/1.1 400 ");
        await StillAnswers(fake);
    }

    [Fact]
    public async Task ContentLengthThatIsTooShort_CutsTheBody_AndTheRestIsNoRequest()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Content-Length: 20\r\n\r\n{RawConnection.SampleBody}\r\n\r\n");
        var answers = await connection.ReadToEndAsync();

        answers.Text.Should().StartWith("HTTP/1.1 400 ").And.Contain("urn:rosetta-mock:malformed-request");
        answers.Text.LastIndexOf("HTTP/1.1 400 ", StringComparison.Ordinal).Should().BePositive("what follows is not a request line");
        fake.Journal().Should().ContainSingle();
    }

    [Fact]
    public async Task NoLengthAtAll_IsAnEmptyBody()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}\r\n");

        (await connection.ReadAnswerAsync()).Body.Should().Contain("an empty body");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Length: 0\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "0\r\n\r\n")]
    public async Task EmptyBody_LeavesTheConnectionFitForTheNextRequest(string headers, string body = "")
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}{headers}\r\n{body}{RawConnection.Post()}");
        var answers = await connection.ReadAsync(text => text.EndsWith("\"success\":true}", StringComparison.Ordinal));

        answers.Should().StartWith("HTTP/1.1 400 ").And.Contain("an empty body").And.Contain("\"status\":1}");
    }

    [Fact]
    public async Task ClientThatLeavesInTheMiddleOfItsBody_MovesNothing()
    {
        await using var fake = await FakeServer.StartAsync();
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync($"POST /task/get HTTP/1.1\r\nHost: fake\r\n{Json}Content-Length: {RawConnection.SampleBody.Length}\r\n\r\n{RawConnection.SampleBody[..50]}");
            await Eventually.IsTrue(() => fake.Services.Sessions.TryGet("default", out _), "the request has begun");
        }

        await StillAnswers(fake);
        fake.Journal().Should().ContainSingle();
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("X-Big", 33 * 1024, "431")]
    [InlineData("X-Fine", 20 * 1024, "200")]
    public async Task HeadersOver32Kibibytes_AreABare431_OfTheServer(string name, int length, string status)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: $"{Json}{name}: {new string('x', length)}\r\n"));

        (await connection.ReadAnswerAsync()).Head.Should().StartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task MoreThanAHundredHeaders_AreABare431_OfTheServer()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: string.Concat(Enumerable.Range(0, 101).Select(number => $"X-{number}: x\r\n"))));

        (await connection.ReadAnswerAsync()).Head.Should().StartWith("HTTP/1.1 431 ");
    }

    [Fact]
    public async Task RequestLineOver8Kibibytes_IsABare414_OfTheServer()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post($"/task/get?{new string('x', 8 * 1024)}"));

        (await connection.ReadAnswerAsync()).Head.Should().StartWith("HTTP/1.1 414 ");
    }

    [Theory]
    [InlineData("/s/a%00b/task/get")]
    [InlineData("/task/get%00")]
    [InlineData("/s/a\0b/task/get")]
    public async Task NulInThePath_IsRefused_AndCreatesNothing(string path)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(path));

        (await connection.ReadAnswerAsync()).Head.Should().MatchRegex("^HTTP/1.1 40[04] ");
        fake.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task DeepNesting_InAnUnknownField_IsMalformed_NotACrash()
    {
        await using var fake = await FakeServer.StartAsync();
        var deep = new string('[', 5000);

        using var response = await fake.Client.PostAsync(body: $$"""{"x":{{deep}}""");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await StillAnswers(fake);
    }

    [Fact]
    public async Task Credentials_AreIgnored_AndNeverWrittenDown()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post("/task/get?api_key=secret-0", headers: $"{Json}Authorization: Bearer secret-1\r\nCookie: id=secret-2\r\nX-Api-Key: secret-3\r\n"));

        (await connection.ReadAnswerAsync()).Text.Should().Contain("\"status\":1}").And.NotContain("secret");
        System.Text.Json.JsonSerializer.Serialize(fake.Journal()[0]).Should().NotContain("secret");
    }

    private static string Chunk(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length:x}\r\n{text}\r\n");

    private static async Task StillAnswers(FakeServer fake)
    {
        using var next = await fake.Client.PostAsync();
        (await next.TextAsync()).Should().Contain("\"status\":1}");
    }
}
