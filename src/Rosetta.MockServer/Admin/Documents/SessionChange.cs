namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What to set for a session. What is left out stays as it is; in a new session, as the server's defaults are.</summary>
internal sealed class SessionChange
{
    /// <summary>The scenario that answers where nothing else does.</summary>
    public string? Scenario { get; set; }

    /// <summary>Behind every requestId, delay and chance.</summary>
    public ulong? Seed { get; set; }

    /// <summary>HTTP status of the four errors: envelope (200) or semantic (500 and 404).</summary>
    public string? ErrorHttpStatus { get; set; }

    /// <summary>Whether a request with an unknown field is refused.</summary>
    public bool? Strict { get; set; }

    /// <summary>Whether a missing or empty id counts as unknown.</summary>
    public bool? Lenient { get; set; }

    /// <summary>Scheme and host of viewUrl.</summary>
    public string? ViewUrlBase { get; set; }

    /// <summary>The zone in which date is written, such as Asia/Shanghai.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Ids of the rules of polling that are switched off; an empty list switches all of them on.</summary>
    public List<string>? FindingsOff { get; set; }

    /// <summary>The shortest time between an answer and the next poll of the task, such as 1s; 0s for any.</summary>
    public string? MinInterval { get; set; }

    /// <summary>The shortest pause behind a hiccup (5000), such as 100ms.</summary>
    public string? MinBackOff { get; set; }
}
