using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios.Format;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// Compares a story with our reading of the lifecycle. Errors, faults and mutants don't move a task: the status after one is compared
/// with the status before it.
/// </summary>
internal static class LifecycleLint
{
    /// <param name="thenAt">Where <c>then</c> stands, for what follows the last step of a loop.</param>
    public static void Check(ImmutableArray<ReadStep> steps, Then then, Position thenAt, LifecycleRule rule, IssueList issues)
    {
        RosettaStatus? first = null;
        RosettaStatus? last = null;
        foreach (var (at, step, _) in steps)
        {
            if (step is null)
            {
                return;
            }

            if (step.Reply is StatusReply { Status: var status })
            {
                Compare(last, status, at, rule, issues);
                first ??= status;
                last = status;
            }
        }

        if (then == Then.Loop && steps is [.., { Ends: true }] && first is { } again)
        {
            Compare(last, again, thenAt, rule, issues);
        }
    }

    private static void Compare(RosettaStatus? from, RosettaStatus to, Position at, LifecycleRule rule, IssueList issues)
    {
        if (from is not { } before || rule == LifecycleRule.Off || Lifecycle.IsUsual(before, to))
        {
            return;
        }

        var usual = Lifecycle.UsualAfter(before);
        var text = usual.IsEmpty
            ? ScenarioErrors.NothingFollows(Word(before), Word(to))
            : ScenarioErrors.UnusualTransition(Word(before), Word(to), usual.Select(Word));
        if (rule == LifecycleRule.Strict)
        {
            issues.Error(at, text);
        }
        else
        {
            issues.Warning(at, text);
        }
    }

    private static string Word(RosettaStatus status) => StatusCatalogue.Get(status).Word;
}
