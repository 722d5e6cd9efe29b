using System.Net;
using System.Text;
using System.Text.Json;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

/// <summary>What a client sees of each fault, on a socket.</summary>
public class FaultTests
{
    private const string Answer = """^\{"code":2000,"message":"Success","data":\{"viewUrl":"https://rosetta\.example/rosetta-open/task/[0-9]{4}/[0-9]{21}/viewOnly","status":1\},"date":"2025-03-13 20:00:00","requestId":"[0-9a-f]{32}","success":true\}$""";
    private const int AnswerLength = 234;

    public static readonly TheoryData<string> Schemes = ["http", "https"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Reset_IsAnRst_BeforeAnyByte(string scheme)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await Connect(fake, scheme);

        await connection.SendAsync(RawConnection.Play("reset"));

        (await connection.ReadToEndAsync()).Should().Be(new RawAnswer("", ConnectionEnding.Reset));
        var entry = await fake.CompleteEntryAsync();
        entry.HttpStatus.Should().Be(0);
        entry.Delivered.Should().BeTrue();
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Close_IsAFin_BeforeAnyByte(string scheme)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await Connect(fake, scheme);

        await connection.SendAsync(RawConnection.Play("close"));

        (await connection.ReadToEndAsync()).Should().Be(new RawAnswer("", ConnectionEnding.Closed));
        connection.Dispose();
        var entry = await fake.CompleteEntryAsync();
        entry.HttpStatus.Should().Be(0);
        entry.Delivered.Should().BeTrue();
        await Eventually.IsTrue(() => fake.Services.Held.Count == 0, "nothing is held any more");
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Close_OfAClientThatKeepsItsSideOpen_EndsAfterFiveSeconds()
    {
        var time = new HostTime();
        await using var fake = await FakeServer.StartAsync(time: time);
        using var connection = await fake.ConnectSecurelyAsync();
        await connection.SendAsync(RawConnection.Play("close"));
        (await connection.ReadToEndAsync()).Ending.Should().Be(ConnectionEnding.Closed);
        await time.HasTimers(1);

        time.Advance(TimeSpan.FromSeconds(5));

        await Eventually.IsTrue(() => fake.Services.Held.Count == 0, "the farewell is over");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task TruncatedBody_PromisesTheWhole_SendsHalf_AndEndsInGoodOrder(string scheme)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await Connect(fake, scheme);

        await connection.SendAsync(RawConnection.Play("truncated-body"));
        var answer = await connection.ReadToEndAsync();

        answer.Head.Should().StartWith("HTTP/1.1 200 OK\r\n").And.Contain($"Content-Length: {AnswerLength}\r\n").And.Contain("Content-Type: application/json\r\n");
        answer.Body.Should().HaveLength(AnswerLength / 2).And.StartWith("""{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/""");
        answer.Ending.Should().Be(ConnectionEnding.Closed);
        connection.Dispose();
        var entry = await fake.CompleteEntryAsync();
        entry.Delivered.Should().BeTrue();
        entry.Response.Body.TotalBytes.Should().Be(AnswerLength / 2);
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task EmptyBody_Is200WithNoBytes()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: "empty-body");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("application/json");
        response.Header("Content-Length").Should().Be("0");
        (await response.TextAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task SlowBody_DripsInTenPieces_OverTwoSecondsOfTheHostsClock()
    {
        var time = new HostTime();
        await using var fake = await FakeServer.StartAsync(time: time);
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Play("slow-body"));
        var head = await connection.ReadAsync(text => text.EndsWith("\r\n\r\n", StringComparison.Ordinal));
        var pieces = new List<string>();
        for (var piece = 0; piece < 10; piece++)
        {
            await time.HasTimers(piece + 1);
            time.Advance(TimeSpan.FromMilliseconds(200));
            pieces.Add(await connection.ReadSomeAsync());
        }

        head.Should().Contain($"Content-Length: {AnswerLength}\r\n");
        pieces.Select(piece => piece.Length).Should().Equal(23, 23, 23, 23, 23, 23, 24, 24, 24, 24);
        string.Concat(pieces).Should().MatchRegex(Answer);
        (await fake.CompleteEntryAsync()).Duration.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task GarbageBody_IsJsonByItsLabelOnly_AndTheSameForTheSameSeed()
    {
        await using var fake = await FakeServer.StartAsync();
        await using var twin = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: "garbage-body");
        using var again = await twin.Client.PostAsync(scenario: "garbage-body");
        using var next = await fake.Client.PostAsync(scenario: "garbage-body");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("application/json");
        bytes.Should().HaveCount(AnswerLength);
        var parse = () => JsonDocument.Parse(bytes);
        parse.Should().Throw<JsonException>();
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(bytes);
        (await next.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().NotEqual(bytes);
    }

    [Fact]
    public void GarbageBytes_AreNeverText_WhateverTheSeed()
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        for (UInt128 seed = 0; seed < 1000; seed++)
        {
            var bytes = GarbageBytes.Of(seed, length: 1);

            var read = () => strict.GetString(bytes);
            read.Should().Throw<DecoderFallbackException>();
        }
    }

    [Fact]
    public async Task WrongContentType_IsTheRightBody_LabelledHtml()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: "wrong-content-type");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Header("Content-Type").Should().Be("text/html");
        (await response.TextAsync()).Should().MatchRegex(Answer);
    }

    [Fact]
    public async Task GatewayPage_IsAnHtml502()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: "gateway-page");

        response.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        response.Header("Content-Type").Should().Be("text/html");
        (await response.TextAsync()).Should().Be("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n");
        var entry = await fake.CompleteEntryAsync();
        entry.Outcome.Word.Should().Be("gateway-page");
        entry.Basis!.Word.Should().Be("created");
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    [InlineData("truncated-body")]
    public async Task BrokenAnswer_FailsForHttpClient_OnKestrel(string fault)
    {
        await using var fake = await FakeServer.StartAsync();

        await FluentActions.Awaiting(() => fake.Client.PostAsync(scenario: fault)).Should().ThrowAsync<HttpRequestException>();
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    [InlineData("truncated-body")]
    public async Task BrokenAnswer_FailsForHttpClient_InMemory(string fault)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        await FluentActions.Awaiting(() => fake.Client.PostAsync(scenario: fault)).Should().ThrowAsync<Exception>();

        (await fake.CompleteEntryAsync()).Outcome.Word.Should().Be(fault);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    [InlineData("truncated-body")]
    public async Task BrokenAnswer_OverHttp2_ResetsTheStream_AndLeavesTheConnection(string fault)
    {
        await using var fake = await FakeServer.StartAsync();
        using var client = Secure.Client(fake, HttpVersion.Version20);

        await FluentActions.Awaiting(() => client.PostAsync(scenario: fault)).Should().ThrowAsync<HttpRequestException>();
        using var response = await client.PostAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        fake.Journal().Select(entry => entry.ConnectionId).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task FaultAfterADelay_WaitsFirst()
    {
        var time = new HostTime();
        await using var fake = await FakeServer.StartAsync(
            time: time,
            scenarios: [Story.Of("happy-path", new FaultReply(FaultKind.Reset) { Delay = Delay.Fixed(TimeSpan.FromSeconds(1)) })]);
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Post());
        var end = connection.ReadToEndAsync();
        await time.HasTimers(1);

        end.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await end).Ending.Should().Be(ConnectionEnding.Reset);
    }

    private static Task<RawConnection> Connect(FakeServer fake, string scheme) =>
        scheme == "http" ? fake.ConnectAsync() : fake.ConnectSecurelyAsync();
}
