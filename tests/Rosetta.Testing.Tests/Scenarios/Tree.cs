using System.Reflection;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>Where the checkout is.</summary>
internal static class Tree
{
    public static string Root { get; } = Path.GetFullPath(typeof(Tree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!);

    public static string Scenarios => Path.Combine(Root, "scenarios");

    public static string Corpus => Path.Combine(Root, "tests", "Rosetta.Testing.Tests", "Scenarios", "Corpus");
}
