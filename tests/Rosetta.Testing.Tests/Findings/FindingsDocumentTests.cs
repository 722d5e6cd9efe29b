using Rosetta.Testing.Findings;
using Rosetta.Testing.Tests.Scenarios;

namespace Rosetta.Testing.Tests.Findings;

/// <summary>The guides list every rule, and how a test switches it off.</summary>
public sealed class FindingsDocumentTests
{
    public static TheoryData<FindingRule> Rules => [.. Enum.GetValues<FindingRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Documents_HaveTheRule(FindingRule rule)
    {
        var id = FindingCatalogue.Get(rule).Id;

        Document("testing.md").Should().Contain($"\n| `{id}` | `FindingRule.{rule}` | ");
        Document("admin-api.md").Should().Contain($"\n| `{id}` | ");
    }

    private static string Document(string name) => File.ReadAllText(Path.Combine(Tree.Root, "docs", name));
}
