namespace Rosetta.Testing.Journal;

/// <summary>Which entries to read; what is left out does not restrict.</summary>
public readonly record struct JournalFilter
{
    /// <summary>The session's whole name; empty for what belongs to none.</summary>
    public string? Session { get; init; }

    /// <summary>An outcome's word, or the number of a status or code.</summary>
    public string? Outcome { get; init; }

    /// <summary>The whole id, as the client sent it.</summary>
    public string? CampaignId { get; init; }

    /// <inheritdoc cref="CampaignId"/>
    public string? AnnotationRequestId { get; init; }

    /// <inheritdoc cref="CampaignId"/>
    public string? SceneId { get; init; }

    /// <summary>At this time or later, on the session's clock.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only entries with a greater id.</summary>
    public long AfterId { get; init; }

    /// <summary>Only requests that broke the specification or that the fake refused with a problem.</summary>
    public bool ViolationsOnly { get; init; }

    /// <summary>The newest so many.</summary>
    public int? Limit { get; init; }
}
