using System.Globalization;
using System.Text.Json;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>How <see cref="HabitClient"/> reads an answer.</summary>
internal static class HabitReader
{
    private static readonly HashSet<string> Fields = ["code", "message", "data", "date", "requestId", "success"];

    public static Conclusion Read(Habit habit, HttpResponseMessage answer, string body)
    {
        if (habit == Habit.TrustsATruncatedBody && body.Contains("\"code\":2000", StringComparison.Ordinal) && !body.EndsWith('}'))
        {
            return Conclusion.Found(1);
        }

        if (!answer.IsSuccessStatusCode)
        {
            return Conclusion.TryLater();
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return Conclusion.NotUnderstood();
        }

        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = habit == Habit.TakesTheLastOfTwoValues });
            return Read(habit, json.RootElement);
        }
        catch (JsonException)
        {
            return Conclusion.NotUnderstood();
        }
    }

    private static Conclusion Read(Habit habit, JsonElement envelope)
    {
        if (habit == Habit.RefusesNewFields && envelope.EnumerateObject().Any(field => !Fields.Contains(field.Name)))
        {
            return Conclusion.NotUnderstood();
        }

        if (habit == Habit.ReadsDatesStrictly)
        {
            DateTime.ParseExact(envelope.GetProperty("date").GetString()!, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        var data = envelope.GetProperty("data");
        if (habit == Habit.TakesCodeForHttpStatus || (habit == Habit.IgnoresSuccess && data.ValueKind == JsonValueKind.Object))
        {
            // HTTP has said that all is well.
            return ReadTask(habit, data);
        }

        if (!envelope.TryGetProperty("code", out var codeValue) || codeValue.ValueKind != JsonValueKind.Number)
        {
            return Conclusion.NotUnderstood();
        }

        var code = codeValue.GetInt32();
        if (envelope.GetProperty("success").GetBoolean() != (code == 2000) || (code != 2000 && data.ValueKind != JsonValueKind.Null))
        {
            return Conclusion.NotUnderstood();
        }

        return code switch
        {
            2000 => ReadTask(habit, data),
            5000 => Conclusion.TryLater(),
            51008 or 53003 or 56001 => Conclusion.Refused(code),
            _ => Conclusion.NotUnderstood(),
        };
    }

    private static Conclusion ReadTask(Habit habit, JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Null && habit == Habit.TakesNullDataForCreated)
        {
            return Conclusion.Found(1);
        }

        if (habit == Habit.TakesCodeForHttpStatus)
        {
            return Conclusion.Found(data.GetProperty("status").GetInt32());
        }

        if (data.ValueKind != JsonValueKind.Object || (habit != Habit.RequiresNoLink && !data.TryGetProperty("viewUrl", out _)))
        {
            return Conclusion.NotUnderstood();
        }

        var status = data.GetProperty("status");
        if (status.ValueKind == JsonValueKind.String && habit == Habit.ReadsStatusAsText)
        {
            return Conclusion.Found(int.Parse(status.GetString()!, CultureInfo.InvariantCulture));
        }

        return status.ValueKind != JsonValueKind.Number ? Conclusion.NotUnderstood()
            : status.GetInt32() is var number && number is (>= 0 and <= 6) or (>= 8 and <= 11) ? Conclusion.Found(number)
            : habit == Habit.CrashesOnUnknownStatus ? throw new ArgumentOutOfRangeException(nameof(data), number, "Unknown status.")
            : Conclusion.NewStatus(number);
    }
}
