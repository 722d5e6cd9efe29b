using System.Globalization;
using System.Text.Json;

namespace Rosetta.Testing.Journal;

/// <summary>One entry of an HTTP archive.</summary>
internal static class HarEntry
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        var milliseconds = (entry.Duration ?? TimeSpan.Zero).TotalMilliseconds;
        json.WriteStartObject();
        json.WriteString("startedDateTime", entry.ReceivedAt.ToString(Time, CultureInfo.InvariantCulture));
        json.WriteNumber("time", milliseconds);
        HarRequest.Write(json, entry.Request);
        HarResponse.Write(json, entry);
        json.WriteStartObject("cache");
        json.WriteEndObject();
        WriteTimings(json, milliseconds);
        json.WriteString("connection", entry.ConnectionId);
        WriteWhatBrowsersKnow(json, entry);
        WriteWhatTheFakeKnows(json, entry);
        json.WriteEndObject();
    }

    // The journal knows one time, from the request's arrival to the answer's last byte. All of it is waiting: HAR asks
    // for three parts whose sum is the whole.
    private static void WriteTimings(Utf8JsonWriter json, double milliseconds)
    {
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", milliseconds);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
    }

    // Chromium's own extensions: its panel sorts by them and would guess wrongly without.
    private static void WriteWhatBrowsersKnow(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteString("_connectionId", entry.ConnectionId);
        json.WriteString("_resourceType", "fetch");
    }

    private static void WriteWhatTheFakeKnows(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteNumber("_id", entry.Id);
        json.WriteString("_session", entry.Session);
        json.WriteString("_sessionTime", entry.Time.ToString(Time, CultureInfo.InvariantCulture));
        json.WriteString("_outcome", entry.Outcome.Word);
        json.WriteString("_scenario", entry.Scenario);
        if (entry.Step is { } step)
        {
            json.WriteNumber("_step", step);
        }

        json.WriteString("_rule", entry.Rule);
        json.WriteString("_why", entry.Why);
        json.WriteString("_problem", entry.Problem);
        WriteLines(json, "_violations", entry.Violations);
        WriteLines(json, "_warnings", entry.Warnings);
        if (entry.AnswerViolations is { } inAnswer)
        {
            WriteLines(json, "_answerViolations", inAnswer);
        }
    }

    private static void WriteLines<T>(Utf8JsonWriter json, string name, IEnumerable<T> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item?.ToString());
        }

        json.WriteEndArray();
    }
}
