namespace Rosetta.Testing.Playback;

/// <summary>The rule for session names.</summary>
public static class SessionName
{
    /// <summary>The session of a request that names none.</summary>
    public const string Default = "default";

    /// <summary>The rule, for error texts.</summary>
    public const string Rule = "1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone";

    private const int MaxLength = 64;

    /// <summary>Whether a session can have that name.</summary>
    public static bool IsValid(ReadOnlySpan<char> name)
    {
        // Every client and server takes . and .. out of a path, so a session of that name could be neither read nor deleted.
        if (name.Length is 0 or > MaxLength || name is "." or "..")
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
