using System.Reflection;

namespace AnnotationTracker.Tests;

/// <summary>The checkout that the tests were built from, and what is written down there.</summary>
internal static class Tree
{
    private const string Update = "ROSETTA_UPDATE";

    /// <summary>The checkout's root.</summary>
    public static string Root { get; } = typeof(Tree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Whether what is written down is to be written anew, for review.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable(Update) == "1";

    /// <summary>Expects the text that a file of <c>Messages/</c> has.</summary>
    public static void ShouldSay(string text, string file)
    {
        var path = Path.Combine(Root, "samples", "AnnotationTracker.Tests", "Messages", file);
        if (IsUpdating)
        {
            File.WriteAllText(path, text.TrimEnd('\n') + "\n");
        }

        text.TrimEnd('\n').Should().Be(File.ReadAllText(path).TrimEnd('\n'), "{0} has it; with {1}=1 it is written anew", path, Update);
    }
}
