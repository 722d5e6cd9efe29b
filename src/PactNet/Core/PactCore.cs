using System.Runtime.InteropServices;

namespace PactNet.Core;

/// <summary>Gets the core ready, once in a process.</summary>
internal static class PactCore
{
    /// <summary>Set to true, the core keeps its usage reports to itself.</summary>
    public const string DoNotTrack = "PACT_DO_NOT_TRACK";

    private static readonly Lock Gate = new();
    private static bool s_started;

    /// <param name="level">What the core logs from now on; only the first caller is heard, it has one logger a process.</param>
    public static void Start(PactLogLevel level)
    {
        lock (Gate)
        {
            if (s_started)
            {
                return;
            }

            NativeEnvironment.Set(DoNotTrack, "true");
            var library = CoreLibrary.Load();
            NativeLibrary.SetDllImportResolver(typeof(PactCore).Assembly, (name, _, _) => name == CoreLibrary.Name ? library : 0);
            _ = NativeMethods.LogToBuffer(LevelFilters.Of(level));
            s_started = true;
        }
    }
}
