using System.Runtime.InteropServices;

namespace Rosetta.Verifier;

/// <summary>
/// The Pact core prints what it finds to the process's standard output, beside giving it to us. Here it loses that output; .NET
/// has a copy of its own once the console was used.
/// </summary>
internal static partial class CoreChatter
{
    private const int StandardOutput = 1;
    private const int WriteOnly = 1;

    /// <summary>To be called after the console was first used. Windows has no such call; there the core's text stands between ours.</summary>
    public static void Silence()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var nowhere = Open("/dev/null", WriteOnly);
        if (nowhere >= 0)
        {
            _ = Duplicate(nowhere, StandardOutput);
            _ = Close(nowhere);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
