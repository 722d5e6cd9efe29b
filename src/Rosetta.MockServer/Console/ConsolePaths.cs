namespace Rosetta.MockServer.Console;

/// <summary>Where the console is.</summary>
internal static class ConsolePaths
{
    public const string Prefix = "/console";

    /// <summary>Its first page. The slash at the end makes the addresses in its pages relative to it.</summary>
    public const string Start = Prefix + "/";

    /// <summary>Where someone logs in; there is such a page only with an admin token.</summary>
    public const string Login = Prefix + "/login";

    /// <summary>Whether a path belongs to the console; the server's root leads to it.</summary>
    public static bool Owns(PathString path) => path == "/" || path.StartsWithSegments(Prefix, StringComparison.Ordinal);
}
