using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What comes after a step.</summary>
/// <param name="Step">Which step, from 1; none if the scene is gone then.</param>
/// <param name="Answer">What it answers.</param>
internal sealed record NextDocument(int? Step, ReplyDocument Answer)
{
    public static NextDocument? Of(Session session, TaskSnapshot task) =>
        Find(session, task) is { } next ? new NextDocument(next.Step, ReplyDocument.Of(next.Reply)) : null;

    /// <summary>The step that comes next, from 1, and what it answers; none if the step never ends, or the answer stays as it is.</summary>
    public static (int? Step, Reply Reply)? Find(Session session, TaskSnapshot task)
    {
        if (task is { IsOver: true } or { End.Kind: StepEndKind.Never }
            || task.Scenario is null
            || session.View.FindScenario(task.Scenario) is not { } scenario)
        {
            return null;
        }

        return task.NextStep is { } next && next <= scenario.Steps.Length ? (next, scenario.Steps[next - 1].Reply)
            : scenario.Scenario.Then == Then.Stop ? (null, Player.Gone)
            : null;
    }
}
