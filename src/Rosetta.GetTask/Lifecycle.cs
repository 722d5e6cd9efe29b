using System.Collections.Immutable;

namespace Rosetta.GetTask;

/// <summary>
/// Which status may follow which. The specification does not say; this is our reading of its table, so it only ever
/// warns unless someone asks for more (<c>--lifecycle strict</c>).
/// </summary>
public static class Lifecycle
{
    /// <summary>The walk from the distribution pool to completion.</summary>
    public static ImmutableArray<RosettaStatus> Walk { get; } =
        [.. StatusCatalogue.All.Where(row => row.Pool is not null).Select(row => row.Status)];

    /// <summary>Whether nothing follows: the task was never created, or its labels are approved.</summary>
    public static bool IsTerminal(RosettaStatus status) =>
        status is RosettaStatus.CreationFailed or RosettaStatus.LabelsApproved;

    /// <summary>Whether the step goes back from review or QC to annotation.</summary>
    public static bool IsRework(RosettaStatus from, RosettaStatus to) =>
        PoolOf(from) is RosettaPool.Review or RosettaPool.Sampling && PoolOf(to) is RosettaPool.Annotation;

    /// <summary>
    /// Whether <paramref name="to"/> may be seen after <paramref name="from"/>: the same again, the next on the walk, or rework.
    /// </summary>
    public static bool IsUsual(RosettaStatus from, RosettaStatus to) => from == to || UsualAfter(from).Contains(to);

    /// <summary>The statuses that usually follow, the next on the walk first.</summary>
    public static ImmutableArray<RosettaStatus> UsualAfter(RosettaStatus from)
    {
        if (IsTerminal(from))
        {
            return [];
        }

        var next = Walk[Walk.IndexOf(from) + 1];
        return [next, .. StatusCatalogue.All.Select(row => row.Status).Where(to => to != next && IsRework(from, to))];
    }

    private static RosettaPool? PoolOf(RosettaStatus status) => StatusCatalogue.Get(status).Pool;
}
