using System.Collections.Immutable;

namespace Rosetta.Packages.Tests;

/// <summary>The commands that docs/packages.md gives its readers. The tests run these, not others like them.</summary>
internal static class Guide
{
    public const string Packing = "Make them";
    public const string Projects = "In a .NET project";
    public const string Tools = "The programs, with .NET";
    public const string SingleFiles = "The programs, without .NET";

    private const string Chapter = "## ";
    private const string Fence = "```";
    private const string Prompt = "$ ";

    /// <summary>Every command that the guide shows, with the title of its chapter.</summary>
    public static ImmutableArray<(string Chapter, string Command)> All { get; } = [.. Read()];

    /// <summary>The commands of one chapter.</summary>
    public static ImmutableArray<string> Commands(string chapter) => [.. All.Where(command => command.Chapter == chapter).Select(command => command.Command)];

    private static IEnumerable<(string Chapter, string Command)> Read()
    {
        var (chapter, isCommands) = ("", false);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "packages.md")))
        {
            chapter = line.StartsWith(Chapter, StringComparison.Ordinal) ? line[Chapter.Length..] : chapter;
            isCommands = line.StartsWith(Fence, StringComparison.Ordinal) ? line == Fence + "console" : isCommands;
            if (isCommands && line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                yield return (chapter, line[Prompt.Length..]);
            }
        }
    }
}
