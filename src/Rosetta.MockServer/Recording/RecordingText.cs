using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Recording;

/// <summary>The text of a recorded scenario's file.</summary>
internal static class RecordingText
{
    /// <summary>Where a recording comes from that was passed on.</summary>
    public const string RealService = "a real service";

    /// <param name="name">The scenario's, which is the file's.</param>
    /// <param name="when">The ids that it plays for.</param>
    /// <param name="areMadeUp">Whether they are others than those of the recorded calls.</param>
    /// <param name="story">What was seen.</param>
    /// <param name="source">Whose answers they were.</param>
    /// <param name="day">When.</param>
    public static string Write(string name, TaskIds when, bool areMadeUp, TaskStory story, string source, DateTimeOffset day)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Recorded by rosetta-mock. The ids are {(areMadeUp ? "made up" : "those of the calls")}.\n");
        if (story.LeftOut > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Left out: {story.LeftOut} answers that were none of Get Task's, or did not come.\n");
        }

        if (story.IsCut)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Cut: the story went on for more steps than the {ScenarioLimits.Steps} of a scenario.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{ScenarioFormat.Name}: {name}\n");
        text.Append(CultureInfo.InvariantCulture, $"{ScenarioFormat.Description}: Recorded from {source} on {day:yyyy-MM-dd}.\n");
        text.Append(CultureInfo.InvariantCulture, $"{ScenarioFormat.When}:\n");
        text.Append(CultureInfo.InvariantCulture, $"  {WireNames.CampaignId}: \"{when.CampaignId}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"  {WireNames.AnnotationRequestId}: \"{when.AnnotationRequestId}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"  {WireNames.SceneId}: \"{when.SceneId}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"{ScenarioFormat.Steps}:\n");
        foreach (var step in story.Steps())
        {
            Append(text, step);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Step step)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - {KeyOf(step.Reply)}: {step.Reply.Word}\n");
        switch (step.End.Kind)
        {
            case StepEndKind.Calls:
                text.Append(CultureInfo.InvariantCulture, $"    {StepsFormat.Calls}: {step.End.Calls}\n");
                break;
            case StepEndKind.For:
                text.Append(CultureInfo.InvariantCulture, $"    {StepsFormat.For}: {DurationText.Format(step.End.For)}\n");
                break;
        }
    }

    private static string KeyOf(Reply reply) => reply switch
    {
        ErrorReply => Words.ErrorKey,
        FaultReply => Words.FaultKey,
        MutantReply => Words.MutantKey,
        _ => Words.StatusKey,
    };
}
