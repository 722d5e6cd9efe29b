using System.Reflection;

namespace Rosetta.Contracts.Tests;

/// <summary>Where things are in the checkout that the tests were built from.</summary>
internal static class Tree
{
    /// <summary>The checkout's root.</summary>
    public static string Root { get; } = Path.GetFullPath(typeof(Tree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The accepted pacts.</summary>
    public static string Pacts { get; } = Path.Combine(Root, "pacts");
}
