using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Reads durations as scenario files have them.</summary>
internal static class DurationReader
{
    /// <summary>The duration; none if there is none, or if it can't be read, which then stands in the report.</summary>
    public static TimeSpan? Read(string path, string? text, BodyReport report)
    {
        if (text is null)
        {
            return null;
        }

        if (DurationText.TryParse(text, out var duration))
        {
            return duration;
        }

        report.Refuse(path, JsonText.Quote(JsonText.Shown(text)), $"a duration such as {DurationText.Examples}");
        return null;
    }
}
