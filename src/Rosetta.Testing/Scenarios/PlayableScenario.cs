using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>A scenario with what playing it asks for again and again, worked out once.</summary>
internal sealed class PlayableScenario
{
    /// <summary>The good answer under faults and mutants where nothing says which.</summary>
    public static readonly Outcome BasisWithoutStatus = Outcome.Of(RosettaStatus.Created);

    private readonly ImmutableArray<Outcome> _basis;
    private readonly ImmutableArray<ulong> _fingerprints;

    public PlayableScenario(Scenario scenario)
    {
        Scenario = scenario;
        Salt = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(scenario.Name));
        _basis = BasisOfEachStep(scenario.Steps);
        _fingerprints = FingerprintOfEachStep(scenario.Steps);
        LoopTicks = scenario.Then == Then.Loop ? TicksOfRound(scenario.Steps) : 0;
    }

    public Scenario Scenario { get; }

    public string Name => Scenario.Name;

    public ImmutableArray<Step> Steps => Scenario.Steps;

    /// <summary>Keeps the draws of two scenarios apart for the same task and ordinal.</summary>
    public ulong Salt { get; }

    /// <summary>The length of a loop made of timed steps alone; 0 for any other scenario, and for a round that no clock sees the end of.</summary>
    public long LoopTicks { get; }

    /// <summary>The good answer under a step: its own outcome, or for a fault or mutant the nearest before it, else behind it.</summary>
    public Outcome BasisOf(int step) => _basis[step];

    /// <summary>Whether that step and all before it are the same in the other version.</summary>
    public bool IsUnchangedUpTo(int step, PlayableScenario other) =>
        step < _fingerprints.Length && step < other._fingerprints.Length && _fingerprints[step] == other._fingerprints[step];

    /// <summary>The outcome a reply states; none for faults and mutants.</summary>
    public static Outcome? StatedBy(Reply reply) => reply switch
    {
        StatusReply status => Outcome.Of(status.Status),
        ErrorReply error => Outcome.Of(error.Code),
        _ => null,
    };

    private static long TicksOfRound(ImmutableArray<Step> steps)
    {
        var sum = steps.All(step => step.End.Kind == StepEndKind.For) ? steps.Sum(step => (decimal)step.End.For.Ticks) : 0;
        return sum <= long.MaxValue ? (long)sum : 0;
    }

    private static ImmutableArray<Outcome> BasisOfEachStep(ImmutableArray<Step> steps)
    {
        var stated = steps.Select(step => StatedBy(step.Reply)).ToList();
        var last = stated.FirstOrDefault(outcome => outcome is not null) ?? BasisWithoutStatus;
        return [.. stated.Select(outcome => last = outcome ?? last)];
    }

    // Each covers all steps up to its own, so that comparing one number compares the whole beginning.
    private static ImmutableArray<ulong> FingerprintOfEachStep(ImmutableArray<Step> steps)
    {
        var hash = new XxHash3();
        return [.. steps.Select(step =>
        {
            hash.Append(Encoding.UTF8.GetBytes(Describe(step)));
            return hash.GetCurrentHashAsUInt64();
        })];
    }

    private static string Describe(Step step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.Reply.GetType().Name}|{step.Reply.Word}|{step.Reply.HttpStatus}|{string.Join('|', step.Reply.Headers)}|{step.Reply.Delay}|{step.End}\n");
}
