namespace Rosetta.Testing.Worlds;

/// <summary>How much a world file may hold, so that reading any text takes bounded time and memory.</summary>
public static class WorldLimits
{
    /// <summary>Bytes of a file, as UTF-8.</summary>
    public const int FileBytes = 32 * 1024 * 1024;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 200;
}
