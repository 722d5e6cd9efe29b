using Rosetta.GetTask;

namespace Rosetta.Testing.Http;

/// <summary>One of the two paths of Get Task: the specification's, or the same in a session.</summary>
internal readonly struct TaskRoute
{
    /// <summary>The path in a session, as people write it.</summary>
    public const string InSession = SessionPrefix + "{session}" + WireNames.Path;

    private const string SessionPrefix = "/s/";

    private readonly string _path;

    private TaskRoute(string path) => _path = path;

    /// <summary>Whether the path names a session.</summary>
    public bool NamesSession => _path.Length > WireNames.Path.Length;

    /// <summary>The session that the path names; it may be no valid name.</summary>
    public ReadOnlySpan<char> Session => NamesSession ? _path.AsSpan()[SessionPrefix.Length..^WireNames.Path.Length] : default;

    /// <summary>Whether a path is one of the two, to the letter: no other case, no slash at the end.</summary>
    public static bool TryMatch(string? path, out TaskRoute route)
    {
        route = new TaskRoute(path ?? "");
        return path is not null
            && path.EndsWith(WireNames.Path, StringComparison.Ordinal)
            && (path.Length == WireNames.Path.Length || IsInSession(path));
    }

    // One segment: what has a slash in the middle is another path.
    private static bool IsInSession(string path) =>
        path.Length >= SessionPrefix.Length + WireNames.Path.Length
        && path.StartsWith(SessionPrefix, StringComparison.Ordinal)
        && !path.AsSpan()[SessionPrefix.Length..^WireNames.Path.Length].Contains('/');
}
