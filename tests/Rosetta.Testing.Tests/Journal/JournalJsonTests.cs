using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Time.Testing;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>The shape that scripts meet through the admin API, by the serializer that it is meant for.</summary>
public sealed partial class JournalJsonTests
{
    private readonly JournalRing _ring = new(4, new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));

    [Fact]
    public void AnsweredRequest()
    {
        var draft = Draft();
        draft.RequestBody = "{}"u8;
        draft.RequestBytes = 2;
        draft.ResponseBody = "{}"u8;
        draft.ResponseBytes = 2;
        draft.Explain = "default scenario";
        _ring.Append(draft);

        Json().Should().Be(
            """
            {
              "id": 1,
              "time": "2025-03-13T12:00:00+00:00",
              "receivedAt": "2026-01-02T03:04:04.9985+00:00",
              "session": "default",
              "ids": {
                "campaignId": "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e",
                "annotationRequestId": "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f",
                "sceneId": "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"
              },
              "outcome": {
                "kind": "status",
                "word": "annotating",
                "number": 3
              },
              "basis": null,
              "httpStatus": 200,
              "scenario": "bounced-review",
              "step": 2,
              "rule": "default",
              "why": "default scenario",
              "durationMs": 1.5,
              "delivered": true,
              "violations": [],
              "warnings": [],
              "moreViolations": 0,
              "problem": null,
              "connectionId": "0HN7GQ4KQ3F1A",
              "request": {
                "method": "POST",
                "scheme": "http",
                "host": "127.0.0.1:5080",
                "path": "/task/get",
                "protocol": "HTTP/1.1",
                "contentType": "application/json",
                "userAgent": "curl/8.14.1",
                "body": {
                  "text": "{}",
                  "encoding": null,
                  "totalBytes": 2,
                  "truncated": false
                }
              },
              "response": {
                "contentType": "application/json",
                "body": {
                  "text": "{}",
                  "encoding": null,
                  "totalBytes": 2,
                  "truncated": false
                }
              }
            }
            """);
    }

    [Fact]
    public void RequestUnderWay()
    {
        _ring.Append(UnderWay());

        Json().Should().Contain("\"durationMs\": null").And.Contain("\"delivered\": null");
    }

    [Fact]
    public void Entry_ComesBackFromItsJson()
    {
        _ring.Append(Problem());
        var entry = _ring.Read(default)[0];

        var copy = JsonSerializer.Deserialize(JsonSerializer.Serialize(entry, EntryJson.Default.JournalEntry), EntryJson.Default.JournalEntry);

        copy.Should().BeEquivalentTo(entry);
    }

    private string Json() => JsonSerializer.Serialize(_ring.Read(default)[0], EntryJson.Default.JournalEntry).ReplaceLineEndings("\n");

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
    [JsonSerializable(typeof(JournalEntry))]
    private sealed partial class EntryJson : JsonSerializerContext;
}
