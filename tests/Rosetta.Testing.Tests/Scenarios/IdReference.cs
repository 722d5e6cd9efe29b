using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>What "more exact fields win, then the longer prefix" means, by walking over everything. Slow and plain on purpose.</summary>
internal static class IdReference
{
    /// <summary>Those who claim the ids most exactly; several only where they tie.</summary>
    public static string[] Find(IEnumerable<KeyValuePair<When, string>> claims, IdRequest request)
    {
        var fitting = claims
            .SelectMany(claim => Combinations(claim.Key).Select(fields => (claim.Value, fields)))
            .Where(entry => Fits(entry.fields[0], request.Campaign) && Fits(entry.fields[1], request.AnnotationRequest) && Fits(entry.fields[2], request.Scene))
            .ToList();
        if (fitting.Count == 0)
        {
            return [];
        }

        var best = fitting.Max(entry => Rank(entry.fields));
        return [.. fitting.Where(entry => Rank(entry.fields) == best).Select(entry => entry.Value).Distinct()];
    }

    /// <summary>All pairs of owners that claim the same ids with the same exactness.</summary>
    public static HashSet<(string, string)> Ties(KeyValuePair<When, string>[] claims)
    {
        var ties = new HashSet<(string, string)>();
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = i + 1; j < claims.Length; j++)
            {
                if (Combinations(claims[i].Key).Any(one => Combinations(claims[j].Key).Any(other => Rank(one) == Rank(other) && Overlap(one, other))))
                {
                    ties.Add((claims[i].Value, claims[j].Value));
                }
            }
        }

        return ties;
    }

    private static IEnumerable<IdPattern?[]> Combinations(When when)
    {
        foreach (var campaign in OrAny(when.CampaignId))
        {
            foreach (var annotationRequest in OrAny(when.AnnotationRequestId))
            {
                foreach (var scene in OrAny(when.SceneId))
                {
                    yield return [campaign, annotationRequest, scene];
                }
            }
        }
    }

    private static IdPattern?[] OrAny(ImmutableArray<IdPattern> patterns) => patterns.IsEmpty ? [null] : [.. patterns.Select(pattern => (IdPattern?)pattern)];

    private static bool Fits(IdPattern? pattern, string id) => pattern switch
    {
        null => true,
        { IsPrefix: true, Value: var value } => id.StartsWith(value, StringComparison.Ordinal),
        { Value: var value } => id == value,
    };

    private static (int, int) Rank(IdPattern?[] fields) => (
        fields.Count(field => field is { IsPrefix: false }),
        fields.Sum(field => field is { IsPrefix: true, Value: var value } ? value.Length : 0));

    private static bool Overlap(IdPattern?[] one, IdPattern?[] other) => one.Zip(other).All(pair => (pair.First, pair.Second) switch
    {
        (null, _) or (_, null) => true,
        ({ IsPrefix: true } a, { IsPrefix: true } b) => a.Value.StartsWith(b.Value, StringComparison.Ordinal) || b.Value.StartsWith(a.Value, StringComparison.Ordinal),
        ({ IsPrefix: false } a, _) => Fits(pair.Second, a.Value),
        (_, { } b) => Fits(pair.First, b.Value),
    });
}
