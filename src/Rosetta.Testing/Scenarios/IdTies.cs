using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// Finds those who claim the same ids with the same exactness, so that nothing would say who answers. Two claims overlap if
/// they agree on what both of them look at: the shorter part of each field.
/// </summary>
internal static class IdTies
{
    /// <summary>As many as a person wants to read at once; a folder of a thousand copies has half a million.</summary>
    public const int Max = 200;

    /// <summary>Every two owners once, the earlier one first; at most <see cref="Max"/>.</summary>
    public static IReadOnlyList<IdTie<TOwner>> Among<TOwner>(IEnumerable<KeyValuePair<When, TOwner>> claims)
        where TOwner : class
    {
        var all = claims.SelectMany((pair, order) => IdClaim.Of(pair.Key).Select(claim => new Held<TOwner>(claim, pair.Value, order)));
        return [.. all.GroupBy(held => held.Claim.Shape.Rank).SelectMany(OfRank).DistinctBy(tie => tie.Orders).Take(Max)];
    }

    private static IEnumerable<IdTie<TOwner>> OfRank<TOwner>(IEnumerable<Held<TOwner>> rank)
        where TOwner : class
    {
        var shapes = rank.GroupBy(held => held.Claim.Shape).ToArray();
        return shapes.SelectMany((shape, i) => shapes[i..].SelectMany(other => Between(shape, other)));
    }

    private static IEnumerable<IdTie<TOwner>> Between<TOwner>(IGrouping<IdShape, Held<TOwner>> shape, IGrouping<IdShape, Held<TOwner>> other)
        where TOwner : class
    {
        var common = shape.Key.CommonWith(other.Key);
        var holders = shape.ToLookup(held => held.Claim.KeyIn(common));
        return
            from held in other
            let key = held.Claim.KeyIn(common)
            where key is not null
            from holder in holders[key]
            where holder.Order != held.Order
            select holder.Order < held.Order ? Tie(holder, held) : Tie(held, holder);
    }

    private static IdTie<TOwner> Tie<TOwner>(Held<TOwner> one, Held<TOwner> other)
        where TOwner : class => new(one.Owner, other.Owner, one.Claim.And(other.Claim)) { Orders = (one.Order, other.Order) };

    private sealed record Held<TOwner>(IdClaim Claim, TOwner Owner, int Order);
}

/// <summary>Two that claim the same.</summary>
/// <param name="One">The earlier one.</param>
/// <param name="Other">The later one.</param>
/// <param name="Both">Ids that both claim.</param>
internal sealed record IdTie<TOwner>(TOwner One, TOwner Other, IdClaim Both)
{
    /// <summary>Their places among all.</summary>
    public (int One, int Other) Orders { get; init; }
}
