using System.Reflection;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

public class CorpusTests
{
    [Theory]
    [MemberData(nameof(CorpusFile.Names), MemberType = typeof(CorpusFile))]
    public void EachFile_IsAnsweredWithExactlyTheExpectedIssues(string name)
    {
        var file = CorpusFile.Get(name);

        var (reading, _) = file.Read();

        reading.Issues.Select(issue => issue.ToString()).Should().Equal(file.Expected.Select(line => $"{name}:{line}"));
        reading.HasErrors.Should().Be(!file.IsGood);
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void EachText_HasAFileOfTheCorpusNamedForIt(string textId)
    {
        var files = CorpusFile.All.Where(file => file.Read().TextIds.Contains(textId)).ToList();

        files.Should().NotBeEmpty("every text of ScenarioErrors is asserted exactly by a file");
        files.Should().Contain(file => Says(file.Name, textId), "the file that shows a text is found by its name");
    }

    public static TheoryData<string> TextIds =>
    [
        .. typeof(ScenarioErrors).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(ScenarioError))
            .Select(method => method.Name),
    ];

    [Fact]
    public void TheTexts_AreAsManyAsThereWere() => TextIds.Count.Should().BeGreaterThan(50);

    [Fact]
    public void AnExpectedFile_BelongsToAFile() =>
        Directory.GetFiles(Tree.Corpus, "*.expected").Select(path => Path.GetFileNameWithoutExtension(path))
            .Should().BeSubsetOf(CorpusFile.All.Select(file => Path.GetFileNameWithoutExtension(file.Name)));

    [Theory]
    [InlineData("good-warning-nothing-follows.yaml")]
    [InlineData("good-warning-unusual-transition.yaml")]
    public void LifecycleWarnings_AreErrorsIfStrictAndSilentIfOff(string name)
    {
        var file = CorpusFile.Get(name);

        var strict = ScenarioReader.Read(file.Text, name, LifecycleRule.Strict);
        var off = ScenarioReader.Read(file.Text, name, LifecycleRule.Off);

        strict.Issues.Select(issue => issue.ToString()).Should().Equal(file.Expected.Select(line => $"{name}:{line}".Replace("warning: ", "", StringComparison.Ordinal)));
        strict.Scenario.Should().BeNull();
        off.Issues.Should().BeEmpty();
        off.Scenario.Should().NotBeNull();
    }

    // UnknownKey is shown by invalid-unknown-key.yaml, a warning by good-warning-unusual-transition.yaml.
    private static bool Says(string fileName, string textId)
    {
        var words = string.Concat(textId.Select(one => char.IsUpper(one) ? "-" + char.ToLowerInvariant(one) : one.ToString())).TrimStart('-');
        return fileName.StartsWith($"invalid-{words}", StringComparison.Ordinal) || fileName.StartsWith($"good-warning-{words}", StringComparison.Ordinal);
    }
}
