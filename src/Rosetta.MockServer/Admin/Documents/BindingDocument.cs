using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>Which scenario plays for which ids: alternatives within a field, all fields together. <c>abc*</c> stands for a prefix.</summary>
internal sealed class BindingDocument
{
    /// <summary>The scenario's name.</summary>
    [Required]
    public string? Scenario { get; set; }

    /// <summary>An id, or alternatives; left out, any will do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? CampaignId { get; set; }

    /// <summary>An id, or alternatives; left out, any will do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? AnnotationRequestId { get; set; }

    /// <summary>An id, or alternatives; left out, any will do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? SceneId { get; set; }

    /// <summary>How many places its ids take in the index.</summary>
    internal Int128 Combinations => (Int128)Ways(CampaignId) * Ways(AnnotationRequestId) * Ways(SceneId);

    public static BindingDocument Of(Binding binding) => new()
    {
        Scenario = binding.Scenario,
        CampaignId = Texts(binding.When.CampaignId),
        AnnotationRequestId = Texts(binding.When.AnnotationRequestId),
        SceneId = Texts(binding.When.SceneId),
    };

    public Binding ToBinding() => new(Scenario!, new When
    {
        CampaignId = Patterns(CampaignId),
        AnnotationRequestId = Patterns(AnnotationRequestId),
        SceneId = Patterns(SceneId),
    });

    private static int Ways(List<string>? ids) => Math.Max(1, ids?.Count ?? 0);

    private static List<string>? Texts(IReadOnlyCollection<IdPattern> patterns) => patterns.Count == 0 ? null : [.. patterns.Select(pattern => pattern.ToString())];

    private static ImmutableArray<IdPattern> Patterns(List<string>? texts) => [.. (texts ?? []).Select(IdPattern.Parse)];
}
