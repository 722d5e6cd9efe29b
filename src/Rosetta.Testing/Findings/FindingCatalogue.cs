using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;

namespace Rosetta.Testing.Findings;

/// <summary>What a client that polls can do wrong.</summary>
public enum FindingRule
{
    /// <summary>It polled on behind a status that nothing follows.</summary>
    PolledAfterEnd,

    /// <summary>It polled sooner than <see cref="FindingSettings.MinInterval"/> after an answer.</summary>
    PolledTooFast,

    /// <summary>It did not wait for <see cref="FindingSettings.MinBackOff"/> behind a hiccup, or no longer each time.</summary>
    NoBackOff,

    /// <summary>It polled again behind an error that will not go away.</summary>
    RetriedLastingError,

    /// <summary>It was done before the task's end; see <see cref="FindingsReport.AtEnd"/>.</summary>
    GaveUp,

    /// <summary>It sent ids in another case, or with white space around them.</summary>
    AlteredIds,

    /// <summary>It sent another media type.</summary>
    WrongMediaType,

    /// <summary>It sent fields that the specification does not have.</summary>
    UnknownFields,

    /// <summary>It opened a connection for each poll.</summary>
    NewConnections,
}

/// <summary>One rule.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Id">Its name in settings and reports.</param>
/// <param name="Expected">What a well-behaved client does.</param>
public sealed record FindingRuleInfo(FindingRule Rule, string Id, string Expected);

/// <summary>All rules: the only place where their ids and demands are typed.</summary>
public static class FindingCatalogue
{
    /// <summary>In the order of <see cref="FindingRule"/>.</summary>
    public static ImmutableArray<FindingRuleInfo> All { get; } =
    [
        new(FindingRule.PolledAfterEnd, "polled-after-end",
            $"No poll of a task behind a status that nothing follows: {Names(StatusCatalogue.All.Where(row => Lifecycle.IsTerminal(row.Status)).Select(row => Outcome.Of(row.Status)))}."),
        new(FindingRule.PolledTooFast, "polled-too-fast",
            "Between an answer and the next poll of the task at least the session's minInterval."),
        new(FindingRule.NoBackOff, "no-back-off",
            $"Behind {Names(CodeCatalogue.Errors.Where(row => row.IsRetryable).Select(row => Outcome.Of(row.Code)))} a pause of at least the session's minBackOff, and a longer one when it goes on."),
        new(FindingRule.RetriedLastingError, "retried-lasting-error",
            $"No second poll of a task behind an error that will not go away: {Names(CodeCatalogue.Errors.Where(row => !row.IsRetryable).Select(row => Outcome.Of(row.Code)))}."),
        new(FindingRule.GaveUp, "gave-up",
            "Each task is polled until a status that nothing follows, or until an error that will not go away."),
        new(FindingRule.AlteredIds, "altered-ids",
            "Ids are sent as they were given: in the same case, without white space around them. They are compared to the letter."),
        new(FindingRule.WrongMediaType, "wrong-media-type",
            $"The body is sent as {WireNames.MediaType}, in UTF-8."),
        new(FindingRule.UnknownFields, "unknown-fields",
            $"The body has {WireNames.CampaignId}, {WireNames.AnnotationRequestId} and {WireNames.SceneId}, and nothing else."),
        new(FindingRule.NewConnections, "new-connections",
            "One connection serves many polls; it is kept open between them."),
    ];

    private static readonly FrozenDictionary<string, FindingRuleInfo> ById = All.ToFrozenDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>The row of a rule.</summary>
    public static FindingRuleInfo Get(FindingRule rule) => All[(int)rule];

    /// <summary>Finds a rule by its id.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out FindingRuleInfo? row) => ById.TryGetValue(id, out row);

    private static string Names(IEnumerable<Outcome> outcomes) => string.Join(", ", outcomes);
}
