using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Headers that a scenario can't set, and why.</summary>
internal static class ServerHeaders
{
    private const string Framing = "the server keeps the connection; use a fault to disturb it";

    /// <summary>Everything that begins like this is the fake's own.</summary>
    public const string Prefix = "X-Rosetta-";

    /// <summary>The names, compared without regard to case.</summary>
    public static ImmutableArray<(string Name, string Reason)> All { get; } =
    [
        ("Content-Length", "the server counts the body; for a wrong length use 'fault: truncated-body'"),
        ("Transfer-Encoding", Framing),
        ("Connection", Framing),
        ("Keep-Alive", Framing),
        ("Proxy-Connection", Framing),
        ("Upgrade", Framing),
        ("Trailer", Framing),
        ("TE", Framing),
        ("Content-Type", "answers are JSON; for a wrong type use 'fault: wrong-content-type'"),
        ("Content-Encoding", "the body is sent as it is; for an unreadable one use 'fault: garbage-body'"),
        ("Date", "the server writes it from its clock"),
    ];

    /// <summary>Why the header can't be set; none if it can.</summary>
    public static string? ReasonAgainst(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? $"names with {Prefix} are the fake's own"
            : All.FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Reason;
}
