using System.Collections.Immutable;

namespace Rosetta.Testing.Http;

/// <summary>What can be set for the task routes of a server.</summary>
internal sealed record EdgeOptions
{
    /// <summary>Whether answers carry the three headers of <see cref="RosettaHeaders"/> (<c>--no-explain</c>).</summary>
    public bool Explain { get; init; } = true;

    /// <summary>Bytes of a request body.</summary>
    public int MaxBodyBytes { get; init; } = KestrelLimits.MaxBodyBytes;

    /// <summary>Requests that may hang at one time (fault <c>timeout</c>).</summary>
    public int MaxHangs { get; init; } = 1000;

    /// <summary>Whether calls are counted and traced, where somebody listens.</summary>
    public bool IsMeasured { get; init; } = true;

    /// <summary>Whether delays, and the pauses of a slow body, take no time. Hangs still hang.</summary>
    public bool SkipDelays { get; init; }

    /// <summary>Origins whose pages may call the task routes (<c>--cors</c>); <c>*</c> for any; empty for none.</summary>
    public ImmutableArray<string> CorsOrigins { get; init; } = [];
}
