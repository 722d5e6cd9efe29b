using System.Collections.Immutable;
using Rosetta.Testing.Scenarios.Format;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios;

/// <summary>Reads an answer that is to be forced, with the words, durations and errors of scenario files.</summary>
internal static class ForcedAnswerReader
{
    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">JSON, or YAML.</param>
    /// <param name="source">What errors call the text.</param>
    public static ForcedAnswerReading Read(string text, string source)
    {
        var issues = new IssueList(source);
        var draft = new StepDraft();
        var calls = ScenarioReader.ReadTree(text, issues) is YamlMap map
            ? ForcedAnswerFormat.CallsOf(ForcedAnswerFormat.Answer.Read(map, draft, issues), draft)
            : null;
        return new ForcedAnswerReading(issues.HasErrors ? null : draft.WholeReply, calls, issues.InOrder());
    }
}

/// <summary>What came of reading an answer that is to be forced.</summary>
/// <param name="Reply">None if there was an error.</param>
/// <param name="Calls">For so many answers; none: until it is cleared.</param>
/// <param name="Issues">Errors, in the order of the text.</param>
internal sealed record ForcedAnswerReading(Reply? Reply, int? Calls, ImmutableArray<ScenarioIssue> Issues);
