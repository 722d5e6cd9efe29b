using System.Reflection;

namespace Rosetta.MockServer.Tests;

/// <summary>A file of the repository that a test holds against the code.</summary>
internal static class RepositoryFile
{
    private static readonly string Root =
        typeof(RepositoryFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
