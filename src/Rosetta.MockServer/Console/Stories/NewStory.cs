using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Console.Stories;

/// <summary>What the editor begins with: the smallest story that shows the three ways in which a step ends.</summary>
internal static class NewStory
{
    public static string Text { get; } =
        $"""
        name: my-story
        description: What happens, and what it is good for.
        steps:
          - {Words.StatusKey}: {WordOf(RosettaStatus.Created)}
            calls: 2
          - {Words.StatusKey}: {WordOf(RosettaStatus.WaitingForAnnotation)}
            for: {DurationText.Format(TimeSpan.FromSeconds(30))}
          - {Words.ErrorKey}: {CodeCatalogue.Errors.First(row => row.IsRetryable).Word}
            calls: 1
          - {Words.StatusKey}: {WordOf(RosettaStatus.AnnotationInProgress)}

        """.ReplaceLineEndings("\n");

    private static string WordOf(RosettaStatus status) => StatusCatalogue.Get(status).Word;
}
