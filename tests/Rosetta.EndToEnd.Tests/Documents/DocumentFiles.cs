namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>The documents that people read: the README, the guides, and what samples and packages say of themselves.</summary>
internal static class DocumentFiles
{
    /// <summary>Set to 1, tests write what is true into the documents, for review, instead of comparing.</summary>
    public const string RewriteVariable = "ROSETTA_REWRITE_DOCS";

    /// <summary>From the repository's root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Directory.GetFiles(InRepository("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(ReadmesUnder("samples"))
            .Concat(ReadmesUnder("src"))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    public static bool IsRewriting => Environment.GetEnvironmentVariable(RewriteVariable) == "1";

    public static string Read(string document) => File.ReadAllText(InRepository(document));

    public static string InRepository(string path) => Path.Combine(Repository.Root, path);

    private static IEnumerable<string> ReadmesUnder(string folder) =>
        Directory.GetDirectories(InRepository(folder)).Select(project => Path.Combine(project, "README.md")).Where(File.Exists);
}
