using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// Finds who claims a request's ids. Claims of one shape (say: exact campaign, scene by a prefix of 4 bytes) share a
/// dictionary, so a look-up costs one probe for each shape in use, however many claims there are. Shapes are tried from the
/// most exact to the least; within a rank no two can fit the same request, since that is a tie, and <see cref="IdTies"/> finds them.
/// </summary>
internal sealed class IdIndex<TOwner>
    where TOwner : class
{
    private readonly ImmutableArray<(IdShape Shape, Dictionary<UInt128, TOwner> Owners)> _tables;

    private IdIndex(ImmutableArray<(IdShape Shape, Dictionary<UInt128, TOwner> Owners)> tables) => _tables = tables;

    /// <summary>Builds the index; of two that claim the same, the first has it.</summary>
    public static IdIndex<TOwner> Build(IEnumerable<KeyValuePair<When, TOwner>> claims)
    {
        var byShape = new Dictionary<IdShape, Dictionary<UInt128, TOwner>>();
        foreach (var (when, owner) in claims)
        {
            foreach (var claim in IdClaim.Of(when))
            {
                ref var owners = ref CollectionsMarshal.GetValueRefOrAddDefault(byShape, claim.Shape, out _);
                owners ??= [];
                owners.TryAdd(claim.Key, owner);
            }
        }

        return new IdIndex<TOwner>([.. byShape.OrderByDescending(table => table.Key.Rank).Select(table => (table.Key, table.Value))]);
    }

    /// <summary>Who claims these ids most exactly, and how exactly; no owner if nobody does.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="isOut">Whose claims don't count; none if all do.</param>
    public (TOwner? Owner, IdRank Rank) Find(GetTaskRequestUtf8 request, Func<TOwner, bool>? isOut = null)
    {
        foreach (var (shape, owners) in _tables)
        {
            if (shape.TryKey(request, out var key) && owners.TryGetValue(key, out var owner) && isOut?.Invoke(owner) != true)
            {
                return (owner, shape.Rank);
            }
        }

        return default;
    }
}
