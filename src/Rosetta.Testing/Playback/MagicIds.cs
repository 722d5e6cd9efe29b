using System.Buffers.Text;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// The catalogue of magic ids. They hold in every session. Numbers are promises: catalogues and lists that they come from are
/// only ever added to at their ends.
/// </summary>
public static class MagicIds
{
    private const string Prefix = "00000000-0000-4000-8000-";
    private const int TailDigits = 12;
    private const long Scenarios = 100_000;
    private const long Faults = 200_000;
    private const long Mutants = 300_000;

    private static readonly byte[] PrefixUtf8 = Encoding.ASCII.GetBytes(Prefix);
    private static readonly ImmutableArray<string> AnyField = [WireNames.CampaignId, WireNames.AnnotationRequestId, WireNames.SceneId];
    private static readonly ImmutableArray<string> SceneOnly = [WireNames.SceneId];

    // Append only: a scenario's place here is its magic id.
    private static readonly ImmutableArray<string> ScenarioNames =
    [
        "happy-path",
        "bounced-review",
        "happy-path-timed",
        "created-late",
        "creation-failed",
        "qc-sends-back",
        "whole-batch",
        "by-hand",
        "stuck-in-annotation",
        "scene-removed",
        "hiccup-every-third-call",
        "outage-of-a-minute",
        "slow-service",
        "overloaded",
        "flaky-network",
        "every-fault",
        "contract-violations",
        "harmless-deviations",
        "error-service-hiccuped",
        "error-annotation-request-not-exists",
        "error-scene-not-exists",
        "error-campaign-not-exists",
        "status-creation-failed",
        "status-created",
        "status-waiting-for-annotation",
        "status-annotating",
        "status-annotated",
        "status-waiting-for-review",
        "status-reviewing",
        "status-waiting-for-qc",
        "status-in-qc",
        "status-qc-completed",
        "status-approved",
    ];

    /// <summary>Statuses, errors, scenarios, faults, mutants.</summary>
    public static ImmutableArray<MagicId> All { get; } =
    [
        .. Numbered(
        [
            .. StatusCatalogue.All.Select(row => Of(row.Number, SceneOnly, new StatusReply(row.Status), $"Status {row.Number}: {row.Description}")),
            .. CodeCatalogue.Errors.Select(row => Of(row.Number, AnyField, new ErrorReply(row.Code), $"Code {row.Number}: {row.Message}")),
            .. ScenarioNames.Select((name, i) => new MagicId(IdOf(Scenarios + i + 1), SceneOnly, null, name, $"Plays the scenario {name}.")),
            .. FaultCatalogue.All.Select(row => Of(Faults + (int)row.Fault + 1, SceneOnly, new FaultReply(row.Fault), $"Fault {row.Word}: {row.Description}")),
            .. MutantCatalogue.All.Select(row => Of(Mutants + (int)row.Mutant + 1, SceneOnly, new MutantReply(row.Mutant), $"Mutant {row.Word}: {row.Description}")),
        ]),
    ];

    /// <summary>What an empty id answers where the rules let one through; a field each, in the order in which errors are looked for.</summary>
    private static readonly ImmutableArray<MagicId> Missing =
    [
        .. new[] { RosettaCode.CampaignNotExists, RosettaCode.AnnotationRequestNotExists, RosettaCode.SceneNotExists }
            .Select((code, i) => new MagicId("", [AnyField[i]], new ErrorReply(code), null, $"A missing {AnyField[i]} counts as unknown.") { Index = All.Length + i }),
    ];

    private static readonly FrozenDictionary<long, MagicId> ByTail = All.ToFrozenDictionary(magic => long.Parse(magic.Id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>How many there are, with those that stand for a missing id.</summary>
    internal static int Count => All.Length + Missing.Length;

    /// <summary>Finds the magic id, or the missing one, that decides: error before status; campaign, annotation request, scene.</summary>
    internal static MagicId? Find(GetTaskRequestUtf8 request) =>
        FindError(request.CampaignId, 0)
        ?? FindError(request.AnnotationRequestId, 1)
        ?? FindError(request.SceneId, 2)
        ?? FindByTail(request.SceneId);

    /// <summary>Whether it stands for an id that is missing.</summary>
    internal static bool IsMissing(MagicId magic) => magic.Index >= All.Length;

    /// <summary>Which field's id is missing, counted from 0 in the order in which errors are looked for.</summary>
    internal static int MissingField(MagicId magic) => magic.Index - All.Length;

    private static MagicId? FindError(ReadOnlySpan<byte> id, int field) =>
        id.IsEmpty ? Missing[field]
        : FindByTail(id) is { Fields.Length: > 1 } magic ? magic
        : null;

    private static MagicId? FindByTail(ReadOnlySpan<byte> id) =>
        id.Length == Prefix.Length + TailDigits
        && id.StartsWith(PrefixUtf8)
        && !id[Prefix.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && Utf8Parser.TryParse(id[Prefix.Length..], out long tail, out _)
            ? ByTail.GetValueOrDefault(tail)
            : null;

    private static MagicId Of(long tail, ImmutableArray<string> fields, Reply reply, string description) => new(IdOf(tail), fields, reply, null, description);

    private static string IdOf(long tail) => Prefix + tail.ToString(CultureInfo.InvariantCulture).PadLeft(TailDigits, '0');

    private static IEnumerable<MagicId> Numbered(ImmutableArray<MagicId> magics) => magics.Select((magic, i) => magic with { Index = i });
}
