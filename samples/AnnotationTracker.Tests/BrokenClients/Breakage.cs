using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnotationTracker.Api;
using AnnotationTracker.Tracking;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>One thing that is broken about the tracker: its options, or a handler that someone has put into its client.</summary>
internal sealed partial record Breakage
{
    private static readonly HashSet<string> Fields = ["code", "message", "data", "date", "requestId", "success"];

    public Action<RosettaOptions> Rosetta { get; init; } = _ => { };

    public Action<TrackingOptions> Tracking { get; init; } = _ => { };

    public Func<Meddler> Handler { get; init; } = () => new Meddler();

    /// <summary>How the tracker is broken, by what it then does.</summary>
    public static Breakage That(string does) => does switch
    {
        "nothing wrong" => new(),
        "gives up at the first failure" => new() { Tracking = options => options.MaxFailuresInARow = 1 },
        "waits for an answer for ever" => new() { Rosetta = options => options.RequestTimeout = TimeSpan.FromDays(1) },
        "does not back off" => new() { Tracking = options => options.LongestRetryAfter = options.FirstRetryAfter = TimeSpan.FromMilliseconds(1) },
        "polls all the time" => new() { Tracking = options => options.PollInterval = TimeSpan.FromMilliseconds(1) },
        "is done too soon" => new() { Tracking = options => options.GiveUpAfter = TimeSpan.FromSeconds(40) },
        "closes each connection" => new() { Handler = () => new() { ClosesConnections = true } },
        "calls its body plain text" => new() { Handler = () => new() { MediaType = "text/plain" } },
        "sends ids in capitals" => new() { Handler = () => new() { Sent = body => body.Replace("d7a8c3f9-4b2e", "D7A8C3F9-4B2E", StringComparison.Ordinal) } },
        "sends a field of its own" => new() { Handler = () => new() { Sent = body => body.Replace("}", ",\"priority\":1}", StringComparison.Ordinal) } },
        "retries whatever is no success" => new() { Handler = () => new() { MoreCallsBehind = body => body.Contains("\"success\":false", StringComparison.Ordinal) ? 2 : 0 } },
        "asks once more to be sure of the end" => new() { Handler = () => new() { MoreCallsBehind = body => body.Contains("\"status\":11}", StringComparison.Ordinal) ? 1 : 0 } },
        "believes data more than success" => new() { Handler = () => new() { Received = body => HasData(body) ? Code().Replace(body, "\"code\":2000").Replace("\"success\":false", "\"success\":true", StringComparison.Ordinal) : body } },
        "takes no data for a new task" => new() { Handler = () => new() { Received = body => body.Replace("\"message\":\"Success\",\"data\":null", "\"data\":{\"viewUrl\":\"https://r/v\",\"status\":1}", StringComparison.Ordinal) } },
        "takes numbers in quotes" => new() { Handler = () => new() { Received = body => QuotedStatus().Replace(body, "\"status\":$1") } },
        "makes up a link" => new() { Handler = () => new() { Received = body => body.Replace("\"data\":{\"status\"", "\"data\":{\"viewUrl\":\"https://r/v\",\"status\"", StringComparison.Ordinal) } },
        "knows eleven statuses and no others" => new() { Handler = () => new() { Received = body => Status().Match(body) is { Success: true } status ? body + Known(int.Parse(status.Groups[1].Value, CultureInfo.InvariantCulture)) : body } },
        "reads dates to the letter" => new() { Handler = () => new() { Received = body => Date().Match(body) is { Success: true } date ? body + Read(date.Groups[1].Value) : body } },
        "refuses fields that are new" => new() { Handler = () => new() { Received = body => JsonDocument.Parse(body).RootElement.EnumerateObject().All(field => Fields.Contains(field.Name)) ? body : throw new JsonException("an unknown field") } },
        _ => throw new ArgumentOutOfRangeException(nameof(does), does, "No such breakage."),
    };

    private static bool HasData(string body) => body.Contains("\"data\":{", StringComparison.Ordinal);

    private static string Known(int status) => status is (>= 0 and <= 6) or (>= 8 and <= 11) ? "" : throw new ArgumentOutOfRangeException(nameof(status), status, "No such status.");

    private static string Read(string date) => DateTime.ParseExact(date, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) == default ? " " : "";

    [GeneratedRegex("\"code\":[0-9]+")]
    private static partial Regex Code();

    [GeneratedRegex("\"status\":\"([0-9]+)\"")]
    private static partial Regex QuotedStatus();

    [GeneratedRegex("\"status\":([0-9]+)")]
    private static partial Regex Status();

    [GeneratedRegex("\"date\":\"([^\"]*)\"")]
    private static partial Regex Date();
}
