using System.Runtime.InteropServices;
using PactNet.Exceptions;

namespace PactNet.Core;

/// <summary>Finds the native library and says what to do if it is nowhere.</summary>
internal static class CoreLibrary
{
    public const string Name = "pact_ffi";

    public static string FileName =>
        OperatingSystem.IsWindows() ? $"{Name}.dll" : OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : $"lib{Name}.so";

    /// <summary>What NuGet calls this platform.</summary>
    public static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private static bool IsMusl =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);

    /// <summary>Loads it from where the runtime looks, a package's folder or what a single file has unpacked, or else from the program's folder.</summary>
    /// <inheritdoc cref="LoadFrom"/>
    public static nint Load() =>
        NativeLibrary.TryLoad(Name, typeof(CoreLibrary).Assembly, searchPath: null, out var library) ? library : LoadFrom(AppContext.BaseDirectory);

    /// <summary>Loads it from a program's folder: beside the program, or in a program for any platform where packages put it.</summary>
    /// <exception cref="DllNotFoundException">The file is missing, or is for another kind of machine.</exception>
    public static nint LoadFrom(string folder)
    {
        string[] files = [Path.Combine(folder, FileName), Path.Combine(folder, "runtimes", Platform, "native", FileName)];
        var file = files.FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(Failures.NoCore(FileName, folder, Platform));
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
