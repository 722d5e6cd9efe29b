using System.Text.RegularExpressions;
using Rosetta.GetTask;
using Rosetta.Testing.Tests.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>The guide says where the types are that its code uses.</summary>
public sealed partial class NamespacesDocumentTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Tree.Root, "docs", "testing.md"));

    private static readonly ILookup<string, string> Public = new[] { typeof(RosettaFake).Assembly, typeof(GetTaskRequest).Assembly }
        .SelectMany(assembly => assembly.GetExportedTypes())
        .ToLookup(type => type.Name, type => type.Namespace!);

    private static readonly Dictionary<string, string> Table = Rows().Matches(Guide)
        .SelectMany(row => Name().Matches(row.Groups["types"].Value).Select(name => (Type: name.Groups[1].Value, Namespace: row.Groups["namespace"].Value)))
        .ToDictionary(row => row.Type, row => row.Namespace);

    [Fact]
    public void TheTable_IsTrue() => Table.Should().NotBeEmpty().And.OnlyContain(row => Public[row.Key].Contains(row.Value));

    [Fact]
    public void TheTable_HasEveryTypeOfTheGuidesCode()
    {
        var used = Code().Matches(Guide).SelectMany(block => Identifier().Matches(block.Value)).Select(word => word.Value).Where(Public.Contains).Distinct();

        used.Except(Table.Keys).Should().BeEmpty("the reader has to know where they are");
    }

    [GeneratedRegex(@"^\| `(?<namespace>Rosetta\.[A-Za-z.]+)` \| (?<types>`.+`) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("```csharp\r?\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    // Neither a member nor a part of a longer word.
    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+(?!\w)")]
    private static partial Regex Identifier();
}
