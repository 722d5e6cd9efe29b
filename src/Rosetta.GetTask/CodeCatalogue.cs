using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>The specification's "responses" block: the only place where codes and messages are typed.</summary>
public static class CodeCatalogue
{
    /// <summary>All five, in the specification's order.</summary>
    public static ImmutableArray<CodeInfo> All { get; } =
    [
        new(RosettaCode.Success, "success", "Success", IsRetryable: false, SemanticHttpStatus: 200),
        new(RosettaCode.ServiceHiccuped, "service-hiccuped", "Service hiccuped, please try again later.", IsRetryable: true, SemanticHttpStatus: 500),
        new(RosettaCode.AnnotationRequestNotExists, "annotation-request-not-exists", "Annotation request has not exists.", IsRetryable: false, SemanticHttpStatus: 404),
        new(RosettaCode.SceneNotExists, "scene-not-exists", "SceneId is not exists.", IsRetryable: false, SemanticHttpStatus: 404),
        new(RosettaCode.CampaignNotExists, "campaign-not-exists", "Campaign not exists.", IsRetryable: false, SemanticHttpStatus: 404),
    ];

    /// <summary>The four that are not success, in the specification's order.</summary>
    public static ImmutableArray<CodeInfo> Errors { get; } = [.. All.Where(row => !row.IsSuccess)];

    private static readonly FrozenDictionary<string, CodeInfo> ErrorsByName = Errors
        .SelectMany(row => new[] { KeyValuePair.Create(row.Word, row), KeyValuePair.Create(row.Number.ToString(CultureInfo.InvariantCulture), row) })
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<RosettaCode, CodeInfo> ByCode = All.ToFrozenDictionary(row => row.Code);

    /// <summary>The row of a code.</summary>
    /// <exception cref="KeyNotFoundException">The value is none of the five.</exception>
    public static CodeInfo Get(RosettaCode code) => ByCode[code];

    /// <summary>Whether the number is one of the five.</summary>
    public static bool IsDefined(int number) => ByCode.ContainsKey((RosettaCode)number);

    /// <summary>Finds an error by its word or by its number written as text; success is not an error.</summary>
    public static bool TryFindError(string wordOrNumber, [NotNullWhen(true)] out CodeInfo? row) =>
        ErrorsByName.TryGetValue(wordOrNumber, out row);
}
