using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Coverage;

/// <summary>
/// Where each thing that can be met is counted: one array for outcomes, faults, mutants and every pair of statuses, so that counting
/// is one addition and merging is adding up.
/// </summary>
internal static class CoverageCells
{
    private static readonly int Faults = Outcome.All.Length;
    private static readonly int Mutants = Faults + FaultCatalogue.All.Length;
    private static readonly int Transitions = Mutants + MutantCatalogue.All.Length;

    /// <summary>How many there are.</summary>
    public static readonly int Count = Transitions + (StatusCatalogue.All.Length * StatusCatalogue.All.Length);

    /// <summary>The transitions of our reading of the lifecycle, in the order of the walk.</summary>
    public static ImmutableArray<Transition> Usual { get; } =
        [.. Lifecycle.Walk.SelectMany(from => Lifecycle.UsualAfter(from).Select(to => new Transition(from, to)))];

    /// <summary>Every other pair of different statuses.</summary>
    public static ImmutableArray<Transition> Unusual { get; } =
    [
        .. from before in StatusCatalogue.All
           from after in StatusCatalogue.All
           where !Lifecycle.IsUsual(before.Status, after.Status)
           select new Transition(before.Status, after.Status),
    ];

    /// <summary>The cell of an answer.</summary>
    /// <param name="reply">What was said. What a fault or a mutant spoiled is not met.</param>
    /// <param name="basis">The outcome of a status or an error.</param>
    public static int Of(Reply reply, Outcome basis) => reply switch
    {
        FaultReply fault => Of(fault.Fault),
        MutantReply mutant => Of(mutant.Mutant),
        _ => basis.Index,
    };

    public static int Of(FaultKind fault) => Faults + (int)fault;

    public static int Of(MutantKind mutant) => Mutants + (int)mutant;

    public static int Of(Transition transition) => OfTransition(Outcome.Of(transition.From).Index, Outcome.Of(transition.To).Index);

    /// <summary>The cell of a transition between two statuses.</summary>
    /// <param name="from">Its index among the outcomes, of which statuses come first.</param>
    /// <param name="to">Likewise.</param>
    public static int OfTransition(int from, int to) => Transitions + (from * StatusCatalogue.All.Length) + to;
}
