using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class HarTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly JournalRing _ring;

    public HarTests() => _ring = new JournalRing(16, _time);

    [Fact]
    public void EveryKindOfEntry_HasEveryFieldOfHar12AndNoOther()
    {
        _ring.Append(Draft());
        _ring.Append(Problem());
        _ring.Append(UnderWay());
        var undelivered = Draft();
        undelivered.Delivered = false;
        _ring.Append(undelivered);
        var fault = Draft();
        fault.Reply = new FaultReply(FaultKind.Reset);
        fault.HttpStatus = 0;
        fault.ResponseContentType = null;
        fault.ResponseBody = default;
        fault.ResponseBytes = 0;
        _ring.Append(fault);
        var empty = Minimal("default");
        empty.HttpStatus = 200;
        _ring.Append(empty);
        _ring.Append(Minimal("default"));
        _ring.Append(HarFile.Binary());
        _ring.Append(HarFile.Long());

        var file = HarFile.Of(_ring);

        HarSchema.Errors(file).Should().BeEmpty();
        file.GetProperty("log").GetProperty("entries").GetArrayLength().Should().Be(9);
    }

    [Fact]
    public void EmptyJournal_IsAWholeFile()
    {
        var file = HarFile.Of(_ring);

        HarSchema.Errors(file).Should().BeEmpty();
        var log = file.GetProperty("log");
        log.GetProperty("version").GetString().Should().Be("1.2");
        log.GetProperty("creator").GetProperty("name").GetString().Should().Be("Rosetta.Testing");
        log.GetProperty("creator").GetProperty("version").GetString().Should().MatchRegex("^[0-9]+\\.[0-9]+\\.[0-9]+$");
    }

    [Fact]
    public void AnsweredRequest_IsToldAsABrowserTellsIt()
    {
        var draft = Draft();
        draft.RequestBody = "{}"u8;
        draft.RequestBytes = 2;
        draft.ResponseBody = "{\"code\":2000}"u8;
        draft.ResponseBytes = 13;
        draft.Explain = "the default scenario";
        _ring.Append(draft);

        Indented(HarFile.Entries(_ring).Single()).Should().Be(
            """
            {
              "startedDateTime": "2026-01-02T03:04:04.998+00:00",
              "time": 1.5,
              "request": {
                "method": "POST",
                "url": "http://127.0.0.1:5080/task/get",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [
                  {
                    "name": "Host",
                    "value": "127.0.0.1:5080"
                  },
                  {
                    "name": "Content-Type",
                    "value": "application/json"
                  },
                  {
                    "name": "User-Agent",
                    "value": "curl/8.14.1"
                  }
                ],
                "queryString": [],
                "postData": {
                  "mimeType": "application/json",
                  "text": "{}"
                },
                "headersSize": -1,
                "bodySize": 2
              },
              "response": {
                "status": 200,
                "statusText": "OK",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [
                  {
                    "name": "Content-Type",
                    "value": "application/json"
                  }
                ],
                "content": {
                  "size": 13,
                  "mimeType": "application/json",
                  "text": "{\"code\":2000}"
                },
                "redirectURL": "",
                "headersSize": -1,
                "bodySize": 13,
                "_transferSize": 13
              },
              "cache": {},
              "timings": {
                "send": 0,
                "wait": 1.5,
                "receive": 0
              },
              "connection": "0HN7GQ4KQ3F1A",
              "_connectionId": "0HN7GQ4KQ3F1A",
              "_resourceType": "fetch",
              "_id": 1,
              "_session": "default",
              "_sessionTime": "2025-03-13T12:00:00.000+00:00",
              "_outcome": "annotating",
              "_scenario": "bounced-review",
              "_step": 2,
              "_rule": "default",
              "_why": "the default scenario",
              "_problem": null,
              "_violations": [],
              "_warnings": []
            }
            """);
    }

    [Fact]
    public void Entries_StandInTheOrderOfArrival()
    {
        var slow = Draft();
        slow.Duration = TimeSpan.FromSeconds(5);
        _ring.Append(Draft());
        _ring.Append(slow);

        HarFile.Entries(_ring).Select(entry => entry.GetProperty("_id").GetInt32()).Should().Equal(2, 1);
    }

    [Fact]
    public async Task Stream_GetsTheSameBytesInPieces()
    {
        var ring = new JournalRing(500, _time);
        for (var i = 0; i < 500; i++)
        {
            ring.Append(Draft());
        }

        var whole = new ArrayBufferWriter<byte>();
        Har.Write(whole, ring.Read(default));
        using var stream = new PieceCounter();

        await Har.WriteAsync(stream, ring.Read(default), TestContext.Current.CancellationToken);

        stream.ToArray().Should().Equal(whole.WrittenSpan.ToArray());
        stream.Largest.Should().BeLessThan(100_000);
    }

    private static string Indented(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            element.WriteTo(json);
        }

        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class PieceCounter : MemoryStream
    {
        public int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
