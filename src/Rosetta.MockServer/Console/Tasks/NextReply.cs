using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Tasks;

/// <summary>What comes after a task's present step.</summary>
internal static class NextReply
{
    /// <returns>None if the step never ends, or the answer stays as it is.</returns>
    public static Reply? Of(Session session, TaskSnapshot task)
    {
        if (task is { IsOver: true } or { End.Kind: StepEndKind.Never }
            || task.Scenario is null
            || session.View.FindScenario(task.Scenario) is not { } scenario)
        {
            return null;
        }

        return task.NextStep is { } next && next <= scenario.Steps.Length ? scenario.Steps[next - 1].Reply
            : scenario.Scenario.Then == Then.Stop ? Player.Gone
            : null;
    }
}
