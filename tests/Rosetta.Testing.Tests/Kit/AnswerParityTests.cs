using System.Net.Http.Headers;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>
/// Every answer that comes whole is the same in memory as on Kestrel: status, headers, bytes. Kestrel adds <c>Date</c> and
/// nothing else: every answer of the fake has a Content-Length, so none is sent in chunks.
/// </summary>
public class AnswerParityTests
{
    private static readonly Dictionary<string, Func<HttpRequestMessage>> Odd = new()
    {
        ["not JSON"] = () => Post("{"),
        ["empty"] = () => Post(""),
        ["not an object"] = () => Post("[]"),
        ["a missing field"] = () => Post("""{"campaignId":"c","annotationRequestId":"a"}"""),
        ["a wrong type"] = () => Post("""{"campaignId":"c","annotationRequestId":"a","sceneId":42}"""),
        ["a field twice"] = () => Post("""{"campaignId":"c","annotationRequestId":"a","sceneId":"s","sceneId":"s"}"""),
        ["an unknown field"] = () => Post("""{"campaignId":"c","annotationRequestId":"a","sceneId":"s","more":1}"""),
        ["not UTF-8"] = () => Post([0x7b, 0x22, 0xff, 0x22, 0x7d], "application/json"),
        ["text"] = () => Post(Ask.Body(), "text/plain"),
        ["another charset"] = () => Post(Ask.Body(), "application/json; charset=utf-16"),
        ["no content type"] = () => Post(Encoding.UTF8.GetBytes(Ask.Body()), null),
        ["compressed"] = () => With(Post(Ask.Body()), request => request.Content!.Headers.ContentEncoding.Add("gzip")),
        ["too large"] = () => Post(new string(' ', (1024 * 1024) + 1)),
        ["too large, of unknown length"] = () => With(Post(new string(' ', (1024 * 1024) + 1)), request => request.Headers.TransferEncodingChunked = true),
        ["chunked"] = () => With(Post(Ask.Body()), request => request.Headers.TransferEncodingChunked = true),
        ["no content at all"] = () => new HttpRequestMessage(HttpMethod.Post, "/task/get"),
        ["GET"] = () => new HttpRequestMessage(HttpMethod.Get, "/task/get"),
        ["HEAD"] = () => new HttpRequestMessage(HttpMethod.Head, "/task/get"),
        ["OPTIONS"] = () => new HttpRequestMessage(HttpMethod.Options, "/task/get"),
        ["PUT"] = () => new HttpRequestMessage(HttpMethod.Put, "/task/get") { Content = new StringContent("{}") },
        ["another path"] = () => Post(Ask.Body(), path: "/task/got?x=1"),
        ["a slash at the end"] = () => Post(Ask.Body(), path: "/task/get/"),
        ["a query"] = () => Post(Ask.Body(), path: "/task/get?x=%20y"),
        ["an escaped path"] = () => Post(Ask.Body(), path: "/task%2Fget"),
        ["a session"] = () => Post(Ask.Body(), path: "/s/mine/task/get"),
        ["a bad session"] = () => Post(Ask.Body(), path: "/s/m%20ine/task/get"),
        ["two sessions"] = () => With(Post(Ask.Body(), path: "/s/mine/task/get"), request => request.Headers.Add("X-Rosetta-Session", "other")),
        ["a scenario"] = () => With(Post(Ask.Body()), request => request.Headers.Add("X-Rosetta-Scenario", "status-approved")),
        ["an unknown scenario"] = () => With(Post(Ask.Body()), request => request.Headers.Add("X-Rosetta-Scenario", "none")),
        ["a page"] = () => new HttpRequestMessage(HttpMethod.Get, "/rosetta-open/task/1234/234234123133374715904/viewOnly"),
        ["a page's head"] = () => new HttpRequestMessage(HttpMethod.Head, "/rosetta-open/task/1234/234234123133374715904/viewOnly"),
        ["a page, posted"] = () => new HttpRequestMessage(HttpMethod.Post, "/rosetta-open/task/1234/234234123133374715904/viewOnly"),
    };

    public static TheoryData<RosettaStatus> Statuses { get; } = [.. StatusCatalogue.All.Select(row => row.Status)];

    public static TheoryData<RosettaCode> Errors { get; } = [.. CodeCatalogue.Errors.Select(row => row.Code)];

    public static TheoryData<MutantKind> Mutants { get; } = [.. MutantCatalogue.All.Select(row => row.Mutant)];

    public static TheoryData<string> OddRequests { get; } = [.. Odd.Keys];

    public static TheoryData<int> HttpStatuses { get; } = [201, 204, 205, 302, 304, 404, 429, 500, 503, 599];

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task EveryStatus_IsTheSame(RosettaStatus status) => IsTheSameAsync(new StatusReply(status));

    [Theory]
    [MemberData(nameof(Errors))]
    public Task EveryError_IsTheSame(RosettaCode code) => IsTheSameAsync(new ErrorReply(code));

    [Theory]
    [MemberData(nameof(Mutants))]
    public Task EveryMutant_IsTheSame(MutantKind mutant) => IsTheSameAsync(new MutantReply(mutant));

    [Theory]
    [MemberData(nameof(HttpStatuses))]
    public Task EveryHttpStatus_IsTheSame(int httpStatus) => IsTheSameAsync(new ErrorReply(RosettaCode.ServiceHiccuped)
    {
        HttpStatus = httpStatus,
        Headers = [new ReplyHeader("Retry-After", "2"), new ReplyHeader("Location", "/elsewhere"), new ReplyHeader("Set-Cookie", "a=b"), new ReplyHeader("Set-Cookie", "c=d")],
    });

    [Theory]
    [MemberData(nameof(OddRequests))]
    public Task EveryOddRequest_IsAnsweredTheSame(string what) => IsTheSameAsync(new StatusReply(RosettaStatus.Created), Odd[what]);

    private static async Task IsTheSameAsync(Reply reply, Func<HttpRequestMessage>? ask = null)
    {
        await using var inMemory = RosettaFake.Start();
        await using var onKestrel = await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);

        var there = await AnswerAsync(onKestrel, reply, ask);
        var here = await AnswerAsync(inMemory, reply, ask);

        here.Should().Be(there);
        inMemory.Journal.Entries.Select(Told).Should().Equal(onKestrel.Journal.Entries.Select(Told));
    }

    private static async Task<string> AnswerAsync(RosettaFake rosetta, Reply reply, Func<HttpRequestMessage>? ask)
    {
        rosetta.Given(Ask.Scene).Answers(reply);
        using var client = rosetta.CreateClient();
        using var request = ask?.Invoke() ?? Post(Ask.Body());
        using var response = await client.SendAsync(request, Ask.Cancel);
        var body = await response.Content.ReadAsByteArrayAsync(Ask.Cancel);
        response.Headers.Contains("Date").Should().Be(rosetta.BaseAddress.Host == "127.0.0.1");
        var headers = Lines(response.Headers).Concat(Lines(response.Content.Headers)).Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return $"{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}\n{string.Join('\n', headers)}\n\n{Convert.ToHexString(body)}";
    }

    private static IEnumerable<string> Lines(HttpHeaders headers) => headers.NonValidated.Select(header => $"{header.Key}: {string.Join(" | ", header.Value)}");

    // All but what is of the place: host, connection, times.
    private static string Told(JournalEntry entry) =>
        $"{entry.Request.Method} {entry.Request.Scheme} {entry.Request.Path} {entry.Request.Protocol} {entry.Request.ContentType} {entry.Request.Body} {entry.HttpStatus} {entry.Outcome} {entry.Why} {entry.Response} {string.Join(';', entry.Violations)} {string.Join(';', entry.Warnings)}";

    private static HttpRequestMessage With(HttpRequestMessage request, Action<HttpRequestMessage> change)
    {
        change(request);
        return request;
    }

    private static HttpRequestMessage Post(string body, string contentType = "application/json", string path = "/task/get") => Post(Encoding.UTF8.GetBytes(body), contentType, path);

    private static HttpRequestMessage Post(byte[] body, string? contentType, string path = "/task/get")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }
}
