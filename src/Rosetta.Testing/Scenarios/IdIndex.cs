using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// Finds who claims a request's ids. Claims of one shape (say: exact campaign, scene by a prefix of 4 bytes) share a
/// dictionary, so a look-up costs one probe for each shape in use, however many claims there are. Shapes are tried from the
/// most exact to the least; within a rank no two can fit the same request, since a tie is an error.
/// </summary>
internal sealed class IdIndex<TOwner>
    where TOwner : class
{
    private readonly ImmutableArray<ShapeTable> _tables;

    private IdIndex(ImmutableArray<ShapeTable> tables) => _tables = tables;

    /// <summary>Builds the index and finds all pairs that claim the same ids with the same exactness.</summary>
    public static (IdIndex<TOwner> Index, ImmutableArray<Tie> Ties) Build(IEnumerable<KeyValuePair<When, TOwner>> claims)
    {
        var byShape = new Dictionary<IdShape, ShapeTable>();
        var ties = ImmutableArray.CreateBuilder<Tie>();
        foreach (var (when, owner) in claims)
        {
            foreach (var claim in IdClaim.Of(when))
            {
                ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(byShape, claim.Shape, out _);
                table ??= new ShapeTable(claim.Shape);
                if (table.Add(claim, owner) is { } holder && holder != owner)
                {
                    ties.Add(new Tie(holder, owner, claim.ToString()));
                }
            }
        }

        foreach (var rank in byShape.Values.GroupBy(table => table.Shape.Rank).Where(rank => rank.Count() > 1))
        {
            AddTiesBetween([.. rank], ties);
        }

        var ordered = byShape.Values.OrderByDescending(table => table.Shape.Rank).ToImmutableArray();
        return (new IdIndex<TOwner>(ordered), [.. ties.DistinctBy(tie => (tie.One, tie.Other))]);
    }

    /// <summary>Who claims these ids; none if nobody does.</summary>
    public TOwner? Find(GetTaskRequestUtf8 request)
    {
        foreach (var table in _tables)
        {
            if (table.Find(request) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private static void AddTiesBetween(ImmutableArray<ShapeTable> tables, ImmutableArray<Tie>.Builder ties)
    {
        for (var i = 0; i < tables.Length; i++)
        {
            for (var j = i + 1; j < tables.Length; j++)
            {
                tables[i].AddTiesWith(tables[j], ties);
            }
        }
    }

    internal readonly record struct Tie(TOwner One, TOwner Other, string Ids);

    private sealed class ShapeTable(IdShape shape)
    {
        private readonly Dictionary<UInt128, (IdClaim Claim, TOwner Owner)> _owners = [];

        public IdShape Shape { get; } = shape;

        /// <summary>Adds a claim; returns who held it already, if somebody did.</summary>
        public TOwner? Add(IdClaim claim, TOwner owner)
        {
            var key = claim.KeyIn(Shape)!.Value;
            return _owners.TryAdd(key, (claim, owner)) ? null : _owners[key].Owner;
        }

        public TOwner? Find(GetTaskRequestUtf8 request) =>
            Shape.TryKey(request, out var key) && _owners.TryGetValue(key, out var found) ? found.Owner : null;

        public void AddTiesWith(ShapeTable other, ImmutableArray<Tie>.Builder ties)
        {
            // Two claims overlap if they agree on what both of them look at: the shorter part of each field.
            var common = Shape.CommonWith(other.Shape);
            var mine = _owners.Values.ToLookup(entry => entry.Claim.KeyIn(common));
            foreach (var (claim, owner) in other._owners.Values)
            {
                var overlapping = claim.KeyIn(common) is { } key ? mine[key] : [];
                foreach (var (_, holder) in overlapping.Where(entry => entry.Owner != owner).Take(1))
                {
                    ties.Add(new Tie(holder, owner, claim.ToString()));
                }
            }
        }
    }
}

/// <summary>One combination of patterns, a field each; null claims any value of the field.</summary>
internal sealed record IdClaim(IdPattern? CampaignId, IdPattern? AnnotationRequestId, IdPattern? SceneId)
{
    public IdShape Shape => new(PartOf(CampaignId), PartOf(AnnotationRequestId), PartOf(SceneId));

    /// <summary>All combinations of a <c>when</c>.</summary>
    public static IEnumerable<IdClaim> Of(When when) =>
        from campaign in OrAny(when.CampaignId)
        from annotationRequest in OrAny(when.AnnotationRequestId)
        from scene in OrAny(when.SceneId)
        select new IdClaim(campaign, annotationRequest, scene);

    /// <summary>The key of this claim in a shape; none if an exact id is shorter than what the shape looks at.</summary>
    public UInt128? KeyIn(IdShape shape)
    {
        var request = new GetTaskRequestUtf8(BytesOf(CampaignId), BytesOf(AnnotationRequestId), BytesOf(SceneId));
        return shape.TryKey(request, out var key) ? key : null;
    }

    public override string ToString() => string.Join(
        ", ",
        new[] { (WireNames.CampaignId, CampaignId), (WireNames.AnnotationRequestId, AnnotationRequestId), (WireNames.SceneId, SceneId) }
            .Where(field => field.Item2 is not null)
            .Select(field => $"{field.Item1} '{field.Item2}'"));

    private static IEnumerable<IdPattern?> OrAny(ImmutableArray<IdPattern> alternatives) =>
        alternatives.IsDefaultOrEmpty ? [null] : alternatives.Distinct().Select(pattern => (IdPattern?)pattern);

    private static byte[] BytesOf(IdPattern? pattern) => Encoding.UTF8.GetBytes(pattern?.Value ?? "");

    private static IdPart PartOf(IdPattern? pattern) => pattern switch
    {
        null => IdPart.Nothing,
        { IsPrefix: true, Value: var value } => IdPart.Prefix(Encoding.UTF8.GetByteCount(value)),
        _ => IdPart.Whole,
    };
}

/// <summary>What a claim looks at in one field: nothing, so many bytes at the beginning, or the whole.</summary>
internal readonly record struct IdPart(int Bytes)
{
    private const int All = int.MaxValue;

    public static IdPart Nothing => default;

    public static IdPart Whole => new(All);

    public bool IsWhole => Bytes == All;

    public static IdPart Prefix(int bytes) => new(bytes);

    public IdPart Shorter(IdPart other) => new(Math.Min(Bytes, other.Bytes));

    public bool TryCut(ReadOnlySpan<byte> id, out ReadOnlySpan<byte> part)
    {
        part = IsWhole ? id : id[..Math.Min(Bytes, id.Length)];
        return IsWhole || part.Length == Bytes;
    }
}

/// <summary>What a claim looks at in all three fields.</summary>
internal readonly record struct IdShape(IdPart Campaign, IdPart AnnotationRequest, IdPart Scene)
{
    /// <summary>More exact fields win, then the longer prefix.</summary>
    public (int ExactFields, int PrefixBytes) Rank => (
        Count(Campaign) + Count(AnnotationRequest) + Count(Scene),
        Length(Campaign) + Length(AnnotationRequest) + Length(Scene));

    public IdShape CommonWith(IdShape other) =>
        new(Campaign.Shorter(other.Campaign), AnnotationRequest.Shorter(other.AnnotationRequest), Scene.Shorter(other.Scene));

    /// <summary>The hash of what this shape looks at; false if an id is shorter than the prefix asked for.</summary>
    public bool TryKey(GetTaskRequestUtf8 request, out UInt128 key)
    {
        key = default;
        if (!Campaign.TryCut(request.CampaignId, out var campaign)
            || !AnnotationRequest.TryCut(request.AnnotationRequestId, out var annotationRequest)
            || !Scene.TryCut(request.SceneId, out var scene))
        {
            return false;
        }

        key = IdHash.Of(campaign, annotationRequest, scene);
        return true;
    }

    private static int Count(IdPart part) => part.IsWhole ? 1 : 0;

    private static int Length(IdPart part) => part.IsWhole ? 0 : part.Bytes;
}

/// <summary>128 bits that stand for three ids: wide enough that two tasks never meet by accident.</summary>
internal static class IdHash
{
    public static UInt128 Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        // The lengths go in too: ("ab", "c") and ("a", "bc") are two things.
        const int lengths = 2 * sizeof(int);
        var length = lengths + first.Length + second.Length + third.Length;
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        MemoryMarshal.Write(bytes, first.Length);
        MemoryMarshal.Write(bytes[sizeof(int)..], second.Length);
        first.CopyTo(bytes[lengths..]);
        second.CopyTo(bytes[(lengths + first.Length)..]);
        third.CopyTo(bytes[(lengths + first.Length + second.Length)..]);
        return XxHash128.HashToUInt128(bytes);
    }
}
