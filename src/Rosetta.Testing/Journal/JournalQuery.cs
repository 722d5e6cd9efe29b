using System.Text;

namespace Rosetta.Testing.Journal;

/// <summary>A filter made ready to be asked of thousands of slots.</summary>
internal sealed class JournalQuery(in JournalFilter filter)
{
    public string? Session { get; } = filter.Session;

    public string? Outcome { get; } = filter.Outcome;

    public byte[]? CampaignId { get; } = Bytes(filter.CampaignId);

    public byte[]? AnnotationRequestId { get; } = Bytes(filter.AnnotationRequestId);

    public byte[]? SceneId { get; } = Bytes(filter.SceneId);

    public DateTimeOffset Since { get; } = filter.Since ?? DateTimeOffset.MinValue;

    public bool ViolationsOnly { get; } = filter.ViolationsOnly;

    private static byte[]? Bytes(string? id) => id is null ? null : Encoding.UTF8.GetBytes(id);
}
