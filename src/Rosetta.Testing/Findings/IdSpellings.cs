using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Findings;

/// <summary>
/// Notices ids that are known ones in another case, or with white space around them. Looked at once for each task; only ids with
/// capital letters or white space are remembered here, and of these only the first.
/// </summary>
internal sealed class IdSpellings
{
    private const int MostRemembered = 1_000;

    private static readonly GetTaskRequest Samples = new(SampleIds.CampaignId, SampleIds.AnnotationRequestId, SampleIds.SceneId);

    // By the hash of the ids in small letters: the journal entry of the first poll.
    private readonly Dictionary<UInt128, long> _odd = [];
    private readonly Lock _changing = new();
    private volatile bool _isAnyOdd;

    /// <summary>Whether a task's ids are other ones spelled differently.</summary>
    /// <param name="session">Whose tasks and scenarios are known.</param>
    /// <param name="request">The ids.</param>
    /// <param name="entry">The journal entry of the task's first poll.</param>
    /// <returns>What is wrong, with the journal entry of the other spelling, if that was polled; none if nothing is.</returns>
    public OddSpelling? Find(Session session, GetTaskRequestUtf8 request, long entry)
    {
        if (!IsOdd(request.CampaignId) && !IsOdd(request.AnnotationRequestId) && !IsOdd(request.SceneId))
        {
            return _isAnyOdd && Remembered(KeyOf(request)) is { } odd ? new OddSpelling(FindingTexts.SpelledTwoWays(NameOf(request)), odd) : null;
        }

        var plain = new GetTaskRequestUtf8(Plain(request.CampaignId), Plain(request.AnnotationRequestId), Plain(request.SceneId));
        var key = KeyOf(plain);
        var other = session.Tasks.TryGet(key, out var twin) ? twin.ReadPolls().Entry : Remembered(key);
        Remember(key, entry);
        return other is not null || IsClaimed(session, request, plain) || HasSample(request, plain)
            ? new OddSpelling(Describe(request, plain), other ?? 0)
            : HasSpace(request) ? new OddSpelling(Describe(request, plain), 0) : null;
    }

    /// <summary>Forgets all, with the tasks.</summary>
    public void Clear()
    {
        lock (_changing)
        {
            _odd.Clear();
            _isAnyOdd = false;
        }
    }

    private long? Remembered(UInt128 key)
    {
        lock (_changing)
        {
            return _odd.TryGetValue(key, out var entry) ? entry : null;
        }
    }

    private void Remember(UInt128 key, long entry)
    {
        lock (_changing)
        {
            if (_odd.Count < MostRemembered)
            {
                _isAnyOdd = true;
                _odd.TryAdd(key, entry);
            }
        }
    }

    private static bool IsClaimed(Session session, GetTaskRequestUtf8 request, GetTaskRequestUtf8 plain)
    {
        var view = session.View;
        var route = view.Select(plain);
        return (route.Rule is SelectionRule.Binding or SelectionRule.When or SelectionRule.MagicId && route != view.Select(request))
            || (view.World is { } world && world.Find(plain, out _) == WorldPlace.Known && world.Find(request, out _) != WorldPlace.Known);
    }

    private static bool HasSample(GetTaskRequestUtf8 request, GetTaskRequestUtf8 plain) =>
        IsSample(request.CampaignId, plain.CampaignId, Samples.CampaignId)
        || IsSample(request.AnnotationRequestId, plain.AnnotationRequestId, Samples.AnnotationRequestId)
        || IsSample(request.SceneId, plain.SceneId, Samples.SceneId);

    private static bool IsSample(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> plain, string sample) =>
        !sent.SequenceEqual(plain) && Ascii.Equals(plain, sample);

    private static string Describe(GetTaskRequestUtf8 request, GetTaskRequestUtf8 plain)
    {
        var (field, id) =
            !request.SceneId.SequenceEqual(plain.SceneId) ? (WireNames.SceneId, request.ToRequest().SceneId)
            : !request.AnnotationRequestId.SequenceEqual(plain.AnnotationRequestId) ? (WireNames.AnnotationRequestId, request.ToRequest().AnnotationRequestId)
            : (WireNames.CampaignId, request.ToRequest().CampaignId);
        return id.AsSpan().Trim().Length < id.Length ? FindingTexts.SpacesAround(field, id) : FindingTexts.OtherSpelling(field, id);
    }

    private static bool HasSpace(GetTaskRequestUtf8 request) =>
        HasSpace(request.CampaignId) || HasSpace(request.AnnotationRequestId) || HasSpace(request.SceneId);

    private static bool HasSpace(ReadOnlySpan<byte> id) => !id.IsEmpty && (IsSpace(id[0]) || IsSpace(id[^1]));

    private static bool IsOdd(ReadOnlySpan<byte> id) => HasSpace(id) || id.ContainsAnyInRange((byte)'A', (byte)'Z');

    private static bool IsSpace(byte sign) => sign is (byte)' ' or (>= 9 and <= 13);

    private static byte[] Plain(ReadOnlySpan<byte> id)
    {
        var plain = id[Ascii.Trim(id)].ToArray();
        Ascii.ToLowerInPlace(plain, out _);
        return plain;
    }

    private static UInt128 KeyOf(GetTaskRequestUtf8 request) => IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId);

    private static string NameOf(GetTaskRequestUtf8 request) => FindingTexts.NameOf(request.ToRequest().SceneId);
}

/// <summary>Ids that are others spelled differently.</summary>
/// <param name="What">In words.</param>
/// <param name="Entry">The journal entry of the other spelling; 0 if that was not polled.</param>
internal sealed record OddSpelling(string What, long Entry);
