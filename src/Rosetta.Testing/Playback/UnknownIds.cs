using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Playback;

/// <summary>What answers where the world does not have an id, or has it elsewhere. Like a magic id, it keeps no state.</summary>
internal static class UnknownIds
{
    private static readonly ImmutableArray<(int Field, MagicId Answer)> ByPlace =
    [
        Row(0, WireNames.CampaignId, RosettaCode.CampaignNotExists, $"the world has no such {WireNames.CampaignId}"),
        Row(1, WireNames.AnnotationRequestId, RosettaCode.AnnotationRequestNotExists, $"the world has no such {WireNames.AnnotationRequestId}"),
        Row(1, WireNames.AnnotationRequestId, RosettaCode.AnnotationRequestNotExists, $"the world has this {WireNames.AnnotationRequestId} in another campaign"),
        Row(2, WireNames.SceneId, RosettaCode.SceneNotExists, $"the world has no such {WireNames.SceneId}"),
        Row(2, WireNames.SceneId, RosettaCode.SceneNotExists, $"the world has this {WireNames.SceneId} in another annotation request"),
    ];

    /// <summary>What answers there; all places but <see cref="WorldPlace.Known"/> have something.</summary>
    public static MagicId Of(WorldPlace place) => ByPlace[(int)place].Answer;

    /// <summary>Which field is the trouble, counted from 0 in the order in which errors are looked for; past them all if none is.</summary>
    public static int FieldOf(WorldPlace place) => place == WorldPlace.Known ? ByPlace.Length : ByPlace[(int)place].Field;

    private static (int, MagicId) Row(int field, string name, RosettaCode code, string explain) =>
        (field, new MagicId("", [name], new ErrorReply(code), null, explain));
}
