using System.Runtime.InteropServices;
using PactNet.Exceptions;

namespace PactNet.Core;

/// <summary>Finds the native library beside the program and says what to do if it is not there.</summary>
internal static class CoreLibrary
{
    public const string Name = "pact_ffi";

    public static string FileName =>
        OperatingSystem.IsWindows() ? $"{Name}.dll" : OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : $"lib{Name}.so";

    /// <exception cref="DllNotFoundException">The file is missing, or is for another kind of machine.</exception>
    public static nint Load(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            throw new DllNotFoundException(Failures.NoCore(FileName, folder, RuntimeInformation.RuntimeIdentifier));
        }

        try
        {
            return NativeLibrary.Load(file);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException(Failures.UnusableCore(file, error.Message), error);
        }
    }
}
