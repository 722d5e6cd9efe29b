using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What comes after a step.</summary>
/// <param name="Step">Which step, from 1; none if the scene is gone then.</param>
/// <param name="Answer">What it answers.</param>
internal sealed record NextDocument(int? Step, ReplyDocument Answer)
{
    public static NextDocument? Of(Session session, TaskSnapshot task)
    {
        if (task is { IsOver: true } or { End.Kind: StepEndKind.Never }
            || task.Scenario is null
            || session.View.FindScenario(task.Scenario) is not { } scenario)
        {
            return null;
        }

        if (task.NextStep is { } next && next <= scenario.Steps.Length)
        {
            return new NextDocument(next, ReplyDocument.Of(scenario.Steps[next - 1].Reply));
        }

        return scenario.Scenario.Then == Then.Stop ? new NextDocument(null, ReplyDocument.Of(Player.Gone)) : null;
    }
}
