namespace Rosetta.GetTask;

/// <summary>
/// Which HTTP status goes with an error code: the specification shows envelopes only and names no HTTP status.
/// Success is always 200.
/// </summary>
public enum ErrorHttpStatus
{
    /// <summary>200 for every code: what happened stands in the envelope.</summary>
    Envelope,

    /// <summary>Each code its own, see <see cref="CodeInfo.SemanticHttpStatus"/>.</summary>
    Semantic,

    /// <summary>Whatever comes is accepted. For validators only: nothing can be answered under it.</summary>
    Any,
}
