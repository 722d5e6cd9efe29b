using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>
/// A file of <c>Corpus/</c>: <c>good-*</c> is accepted, <c>invalid-*</c> refused. What is said about it stands in <c>*.expected</c>
/// beside it, a line an issue without the file's name; no such file, nothing is said.
/// </summary>
public sealed record CorpusFile(string Name, string Text, ImmutableArray<string> Expected)
{
    public bool IsGood => Name.StartsWith("good-", StringComparison.Ordinal);

    /// <summary>All files, and those texts that make no sense as files.</summary>
    public static ImmutableArray<CorpusFile> All { get; } = [.. Directory.GetFiles(Tree.Corpus).Where(path => !path.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load), .. Made];

    public static TheoryData<string> Names => [.. All.Select(file => file.Name)];

    public static CorpusFile Get(string name) => All.Single(file => file.Name == name);

    internal (ScenarioReading Reading, ImmutableArray<string> TextIds) Read()
    {
        var issues = new IssueList(Name);
        var reading = ScenarioReader.Read(Text, Name, LifecycleRule.Warn, issues);
        return (reading, [.. issues.TextIds]);
    }

    // Too large, not text for git, or too long to read.
    private static IEnumerable<CorpusFile> Made =>
    [
        new("invalid-too-large.yaml", "name: invalid-too-large\n" + new string('#', 256 * 1024), ["1:1: the file has more than 262144 bytes, which is the most that a scenario file may have; a scenario is one story: split the file"]),
        new("invalid-too-large-as-utf-8.yaml", "# " + new string('ä', 131_072), ["1:1: the file has more than 262144 bytes, which is the most that a scenario file may have; a scenario is one story: split the file"]),
        new("invalid-bad-character.yaml", "name: invalid-bad-character\ndescription: a\0b\n", ["2:15: the character U+0000 is not allowed here; is it really text, saved as UTF-8?"]),
        new("invalid-bad-character-half-a-pair.yaml", "name: 😀 \ud83d\n", ["1:10: the character U+D83D is not allowed here; is it really text, saved as UTF-8?"]),
        new("invalid-bad-character-old-line-break.yaml", "a: b\r\nc: d\re: \u0085\n", ["3:4: the character U+0085 is not allowed here; is it really text, saved as UTF-8?"]),
        new("invalid-too-many-issues.yaml", "name: invalid-too-many-issues\nsteps:\n" + string.Concat(Enumerable.Repeat("  - status: 7\n    calls: 1\n", 201)), [.. Enumerable.Range(0, 200).Select(index => $"{3 + (2 * index)}:13: status 7 does not exist in the specification; to answer it all the same, as a violation of the contract, write 'mutant: unknown-status-7'"), "401:13: there is more to say than these 200; correct them first"]),
        new("invalid-too-many-steps.yaml", "name: invalid-too-many-steps\nsteps:\n" + string.Concat(Enumerable.Repeat("  - { status: 3, calls: 1 }\n", 1001)), ["3:3: 1001 steps; at most 1000 are allowed"]),
        new("good-byte-order-mark.yaml", "\ufeffname: good-byte-order-mark\nsteps: [status: approved]\n", []),
    ];

    private static CorpusFile Load(string path)
    {
        var expected = Path.ChangeExtension(path, ".expected");
        return new CorpusFile(Path.GetFileName(path), File.ReadAllText(path), File.Exists(expected) ? [.. File.ReadAllLines(expected)] : []);
    }
}
