using System.Text.RegularExpressions;

namespace Rosetta.Contracts.Tests;

/// <summary>The C# that docs/contracts.md shows is code of the repository, to the letter.</summary>
public sealed partial class DocumentedCodeTests
{
    public static TheoryData<string, string, string> Snippets =>
        [.. Shown().Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs", "contracts.md"))).Select(one => new TheoryDataRow<string, string, string>(one.Groups[1].Value, one.Groups[2].Value, one.Groups[3].Value))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Code_IsThatOfItsFile(string file, string name, string shown)
    {
        var source = File.ReadAllText(Path.Combine(Tree.Root, file));
        var lines = source.Split($"// begin-snippet: {name}\n")[1].Split("// end-snippet")[0].TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;

        shown.Should().Be(string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")), "{0} has it", file);
    }

    [Fact]
    public void Code_IsShown() => Snippets.Should().HaveCount(2);

    [GeneratedRegex("<!-- from (\\S+), snippet (\\S+) -->\n```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
