using System.Reflection;

namespace Rosetta.EndToEnd.Tests;

/// <summary>Where things are in the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The checkout's root.</summary>
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The server as <c>dotnet run</c> starts it, in the configuration of the tests.</summary>
    public static string ServerAssembly { get; } = Path.Combine(
        Root, "src", "Rosetta.MockServer", "bin", ConfigurationOfTests, "net10.0", "Rosetta.MockServer.dll");

    /// <summary><c>rosetta-verify</c> in the configuration of the tests.</summary>
    public static string VerifierAssembly { get; } = Path.Combine(
        Root, "src", "Rosetta.Verifier", "bin", ConfigurationOfTests, "net10.0", "Rosetta.Verifier.dll");

    /// <summary>The accepted pacts.</summary>
    public static string Pacts { get; } = Path.Combine(Root, "pacts");

    private static string ConfigurationOfTests => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
