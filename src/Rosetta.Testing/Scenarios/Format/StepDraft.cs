using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>A step, or the answer of a chance, while its keys are read.</summary>
internal sealed class StepDraft
{
    public Reply? Reply { get; set; }

    public int? HttpStatus { get; set; }

    public ImmutableArray<ReplyHeader> Headers { get; set; } = [];

    public Delay? Delay { get; set; }

    public StepEnd End { get; set; } = StepEnd.Never;

    /// <summary>The whole answer; none if it was not understood.</summary>
    public Reply? WholeReply => Reply is null ? null : Reply with { HttpStatus = HttpStatus, Headers = Headers, Delay = Delay };
}
