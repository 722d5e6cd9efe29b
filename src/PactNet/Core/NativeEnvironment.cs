using System.Runtime.InteropServices;

namespace PactNet.Core;

/// <summary>
/// The environment that native code sees. On Unix <see cref="Environment.SetEnvironmentVariable(string, string)"/> changes a
/// copy of .NET's own, which the core never looks at.
/// </summary>
internal static partial class NativeEnvironment
{
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetEnv(name, value, overwrite: 1) != 0)
        {
            throw new InvalidOperationException($"setenv refused {name}={value}.");
        }
    }

    public static string? Get(string name) =>
        OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable(name) : Marshal.PtrToStringUTF8(GetEnv(name));

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnv(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetEnv(string name);
}
