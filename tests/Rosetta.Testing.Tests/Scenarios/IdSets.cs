using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>Random claims and ids from an alphabet so small that they meet all the time.</summary>
internal static class IdSets
{
    private static readonly Gen<string> Id = Gen.Char["ab"].Array[0, 3].Select(letters => new string(letters));

    private static readonly Gen<ImmutableArray<IdPattern>> Patterns = Gen.Frequency(
        (2, Gen.Const(ImmutableArray<IdPattern>.Empty)),
        (3, Gen.Select(Id, Gen.Bool, (value, isPrefix) => new IdPattern(value, isPrefix)).Array[1, 2].Select(patterns => patterns.ToImmutableArray())));

    private static readonly Gen<When> AnyWhen = Gen.Select(
        Patterns, Patterns, Patterns, (campaign, annotationRequest, scene) => new When { CampaignId = campaign, AnnotationRequestId = annotationRequest, SceneId = scene });

    public static Gen<KeyValuePair<When, string>[]> Claims { get; } = AnyWhen.Array[0, 6].Select(whens =>
        whens.Select((when, i) => KeyValuePair.Create(when, i.ToString(CultureInfo.InvariantCulture))).ToArray());

    public static Gen<IdRequest> Request { get; } = Gen.Select(Id, Id, Id, (campaign, annotationRequest, scene) => new IdRequest(campaign, annotationRequest, scene));
}
