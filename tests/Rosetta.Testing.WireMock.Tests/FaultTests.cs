using System.Diagnostics;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using WireMock.Server;

namespace Rosetta.Testing.WireMock.Tests;

/// <summary>Every fault and mutant happens on WireMock's own socket as on the fake's.</summary>
public sealed class FaultTests : IAsyncDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly RosettaFake _rosetta = RosettaFake.Start();
    private readonly HttpClient _http;

    public FaultTests()
    {
        _http = new HttpClient { BaseAddress = new Uri(_server.Url!) };
        _server.AddRosetta(_rosetta);
    }

    public static TheoryData<MutantKind> Mutants { get; } = [.. MutantCatalogue.All.Select(row => row.Mutant)];

    [Theory]
    [InlineData(FaultKind.Reset, "HttpRequestException Unknown <- IOException", null, null)]
    [InlineData(FaultKind.Close, "HttpRequestException ResponseEnded <- HttpIOException", null, null)]
    [InlineData(FaultKind.EmptyBody, "200, 0 bytes", 200, 0)]
    [InlineData(FaultKind.TruncatedBody, "200, 117 bytes, HttpIOException ResponseEnded", 200, 117)]
    [InlineData(FaultKind.SlowBody, "200, 234 bytes", 200, 234)]
    [InlineData(FaultKind.GarbageBody, "200, 234 bytes", 200, 234)]
    [InlineData(FaultKind.WrongContentType, "200, 234 bytes", 200, 234)]
    [InlineData(FaultKind.GatewayPage, "502, 152 bytes", 502, 152)]
    public async Task AFault_IsWhatTheClientSees_AndWhatTheLogTells(FaultKind fault, string seen, int? loggedStatus, int? loggedBytes)
    {
        _rosetta.Given(Ask.Scene).Fails(fault);

        (await SeenAsync()).Should().Be(seen);

        var logged = (await _server.LoggedAsync(calls: 1))[0].ResponseMessage!;
        logged.StatusCode.Should().Be(loggedStatus);
        (logged.BodyData?.BodyAsBytes?.Length ?? logged.BodyData?.BodyAsString?.Length).Should().Be(loggedBytes);
        _rosetta.Journal.Last.Delivered.Should().BeTrue();
    }

    [Fact]
    public async Task AHang_LastsUntilTheClientGivesUp()
    {
        _rosetta.Given(Ask.Scene).Fails(FaultKind.Timeout);
        _http.Timeout = TimeSpan.FromMilliseconds(300);

        (await SeenAsync()).Should().Be("TaskCanceledException <- TimeoutException");

        (await _server.LoggedAsync(calls: 1))[0].ResponseMessage!.StatusCode.Should().BeNull();
    }

    [Fact]
    public async Task ASlowBody_Drips()
    {
        _rosetta.Given(Ask.Scene).Fails(FaultKind.SlowBody);
        using var request = Ask.Request();
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ask.Cancel);
        await using var body = await response.Content.ReadAsStreamAsync(Ask.Cancel);

        (await body.ReadAsync(new byte[1000], Ask.Cancel)).Should().BeInRange(1, 100);
    }

    [Fact]
    public async Task ADelay_IsWaitedOut()
    {
        var delay = TimeSpan.FromMilliseconds(300);
        _rosetta.Given(Ask.Scene).Answers(new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(delay) });

        var begun = Stopwatch.GetTimestamp();
        await _http.AnswerAsync();

        Stopwatch.GetElapsedTime(begun).Should().BeGreaterThan(delay - TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task AMutant_IsTheSameBytes_AsWithoutWireMock(MutantKind mutant)
    {
        await using var alone = RosettaFake.Start();
        using var direct = alone.CreateClient();
        alone.Given(Ask.Scene).Lies(mutant);
        _rosetta.Given(Ask.Scene).Lies(mutant);

        (await _http.AnswerAsync()).Should().Be(await direct.AnswerAsync());
    }

    [Fact]
    public async Task AfterAFault_TheServerGoesOn()
    {
        _rosetta.Given(Ask.Scene).Answers(new FaultReply(FaultKind.Reset), new FaultReply(FaultKind.TruncatedBody), new FaultReply(FaultKind.Close), new StatusReply(RosettaStatus.Created));
        for (var fault = 0; fault < 3; fault++)
        {
            await SeenAsync();
        }

        (await _http.AnswerAsync()).Should().StartWith("""{"code":2000,""");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _server.Dispose();
        await _rosetta.DisposeAsync();
    }

    private async Task<string> SeenAsync()
    {
        var seen = new List<string>();
        var bytes = 0;
        try
        {
            using var request = Ask.Request();
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ask.Cancel);
            seen.Add($"{(int)response.StatusCode}");
            await using var body = await response.Content.ReadAsStreamAsync(Ask.Cancel);
            while (await body.ReadAsync(new byte[50], Ask.Cancel) is > 0 and var read)
            {
                bytes += read;
            }

            seen.Add($"{bytes} bytes");
        }
        catch (Exception failure)
        {
            seen.AddRange(seen.Count > 0 ? [$"{bytes} bytes"] : []);
            seen.Add(failure switch
            {
                HttpRequestException request => $"HttpRequestException {request.HttpRequestError} <- {request.InnerException!.GetType().Name}",
                HttpIOException io => $"HttpIOException {io.HttpRequestError}",
                _ => $"{failure.GetType().Name} <- {failure.InnerException?.GetType().Name}",
            });
        }

        return string.Join(", ", seen);
    }
}
