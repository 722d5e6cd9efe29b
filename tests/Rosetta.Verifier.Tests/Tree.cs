using System.Reflection;

namespace Rosetta.Verifier.Tests;

/// <summary>Where things are in the checkout that the tests were built from.</summary>
internal static class Tree
{
    private static readonly string Root = Path.GetFullPath(typeof(Tree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The accepted pact of the whole contract.</summary>
    public static string Pack { get; } = Path.Combine(Root, "pacts", "Get Task contract-Rosetta.json");

    /// <summary>The guide to contracts.</summary>
    public static string ContractsDocument { get; } = Path.Combine(Root, "docs", "contracts.md");

    /// <summary>The folder that <c>rosetta-verify</c> was built into.</summary>
    public static string Verifier { get; } = Path.Combine(Root, "src", "Rosetta.Verifier", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");
}
