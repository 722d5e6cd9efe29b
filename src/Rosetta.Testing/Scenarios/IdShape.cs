using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>What a claim looks at in all three fields.</summary>
internal readonly record struct IdShape(IdPart Campaign, IdPart AnnotationRequest, IdPart Scene)
{
    public IdRank Rank => new(
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

/// <summary>How exact a claim is: more exact fields win, then the longer prefix.</summary>
internal readonly record struct IdRank(int ExactFields, int PrefixBytes) : IComparable<IdRank>
{
    public int CompareTo(IdRank other) => (ExactFields, PrefixBytes).CompareTo((other.ExactFields, other.PrefixBytes));
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

    /// <summary>Whether two ids agree on what this looks at.</summary>
    public bool IsSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        TryCut(one, out var part) && TryCut(other, out var otherPart) && part.SequenceEqual(otherPart);

    public bool TryCut(ReadOnlySpan<byte> id, out ReadOnlySpan<byte> part)
    {
        part = IsWhole ? id : id[..Math.Min(Bytes, id.Length)];
        return IsWhole || part.Length == Bytes;
    }
}
