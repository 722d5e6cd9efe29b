namespace Rosetta.Testing.Scenarios;

/// <summary>
/// Finds those who claim the same ids with the same exactness, so that nothing would say who answers. Two claims overlap if
/// they agree on what both of them look at: the shorter part of each field.
/// </summary>
internal static class IdTies
{
    /// <summary>As many as a person wants to read at once; a folder of a thousand copies has half a million.</summary>
    public const int Max = 200;

    // Up to here, comparing each with each takes less than a table of them would.
    private const int FewPairs = 64;

    /// <summary>Every two owners once, the earlier one first; at most <see cref="Max"/>.</summary>
    public static IReadOnlyList<IdTie<TOwner>> Among<TOwner>(IEnumerable<KeyValuePair<When, TOwner>> claims)
        where TOwner : class
    {
        var all = claims.SelectMany((pair, order) => IdClaim.Of(pair.Key).Select(claim => new HeldClaim<TOwner>(claim, pair.Value, order)));
        return [.. all.GroupBy(held => held.Shape.Rank).SelectMany(OfRank).DistinctBy(tie => tie.Orders).Take(Max)];
    }

    private static IEnumerable<IdTie<TOwner>> OfRank<TOwner>(IEnumerable<HeldClaim<TOwner>> rank)
        where TOwner : class
    {
        var shapes = rank.GroupBy(held => held.Shape).Select(shape => shape.ToArray()).ToArray();
        return shapes.SelectMany((shape, i) => shapes.Skip(i).SelectMany(other => Between(shape, other)));
    }

    private static IEnumerable<IdTie<TOwner>> Between<TOwner>(HeldClaim<TOwner>[] shape, HeldClaim<TOwner>[] other)
        where TOwner : class
    {
        var common = shape[0].Shape.CommonWith(other[0].Shape);
        return (long)shape.Length * other.Length <= FewPairs ? Compared(shape, other, common) : LookedUp(shape, other, common);
    }

    // A rank may have thousands of shapes, and so millions of pairs of them, nearly all with nothing in common.
    private static IEnumerable<IdTie<TOwner>> Compared<TOwner>(HeldClaim<TOwner>[] shape, HeldClaim<TOwner>[] other, IdShape common)
        where TOwner : class
    {
        List<IdTie<TOwner>>? ties = null;
        foreach (var held in other)
        {
            foreach (var holder in shape)
            {
                if (holder.Order != held.Order && holder.Meets(held, common))
                {
                    (ties ??= []).Add(Tie(holder, held));
                }
            }
        }

        return ties ?? Enumerable.Empty<IdTie<TOwner>>();
    }

    private static IEnumerable<IdTie<TOwner>> LookedUp<TOwner>(HeldClaim<TOwner>[] shape, HeldClaim<TOwner>[] other, IdShape common)
        where TOwner : class
    {
        var holders = OnceEach(shape, common).ToLookup(claim => claim.Key, claim => claim.Held);
        return
            from claim in OnceEach(other, common)
            from holder in holders[claim.Key]
            where holder.Order != claim.Held.Order
            select Tie(holder, claim.Held);
    }

    // Where the common shape looks at less than each claim does, one owner may come to the same key a thousand times over.
    private static IEnumerable<(UInt128 Key, HeldClaim<TOwner> Held)> OnceEach<TOwner>(IEnumerable<HeldClaim<TOwner>> claims, IdShape common)
        where TOwner : class
    {
        var seen = new HashSet<(UInt128 Key, int Order)>();
        foreach (var held in claims)
        {
            if (held.KeyIn(common) is { } key && seen.Add((key, held.Order)))
            {
                yield return (key, held);
            }
        }
    }

    private static IdTie<TOwner> Tie<TOwner>(HeldClaim<TOwner> a, HeldClaim<TOwner> b)
        where TOwner : class
    {
        var (one, other) = a.Order < b.Order ? (a, b) : (b, a);
        return new IdTie<TOwner>(one.Owner, other.Owner, one.Claim.And(other.Claim)) { Orders = (one.Order, other.Order) };
    }
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
