namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>The documents that people read: the README, the guides, and what the samples say of themselves.</summary>
internal static class DocumentFiles
{
    /// <summary>Set to 1, tests write what is true into the documents, for review, instead of comparing.</summary>
    public const string RewriteVariable = "ROSETTA_REWRITE_DOCS";

    /// <summary>From the repository's root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Directory.GetFiles(InRepository("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetDirectories(InRepository("samples")).Select(sample => Path.Combine(sample, "README.md")).Where(File.Exists))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    public static bool IsRewriting => Environment.GetEnvironmentVariable(RewriteVariable) == "1";

    public static string Read(string document) => File.ReadAllText(InRepository(document));

    public static string InRepository(string path) => Path.Combine(Repository.Root, path);
}
