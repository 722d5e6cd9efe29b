using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>What a step, a chance, a forced answer or a magic id says: one of status, error, fault, mutant, and how it is sent.</summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>The HTTP status to send instead of the usual one; none leaves it to the settings.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Further answer headers, in the order of the file.</summary>
    public ImmutableArray<ReplyHeader> Headers { get; init; } = [];

    /// <summary>How long the answer is held back, on the host's clock.</summary>
    public Delay? Delay { get; init; }

    /// <summary>The word of the status, error, fault or mutant.</summary>
    public abstract string Word { get; }
}

/// <summary>Success with a status.</summary>
public sealed record StatusReply(RosettaStatus Status) : Reply
{
    /// <inheritdoc/>
    public override string Word => StatusCatalogue.Get(Status).Word;
}

/// <summary>One of the four errors.</summary>
public sealed record ErrorReply(RosettaCode Code) : Reply
{
    /// <inheritdoc/>
    public override string Word => CodeCatalogue.Get(Code).Word;
}

/// <summary>An answer that the network or something in between spoils.</summary>
public sealed record FaultReply(FaultKind Fault) : Reply
{
    /// <inheritdoc/>
    public override string Word => FaultCatalogue.Get(Fault).Word;
}

/// <summary>An answer that is well-formed and wrong in one meaning.</summary>
public sealed record MutantReply(MutantKind Mutant) : Reply
{
    /// <inheritdoc/>
    public override string Word => MutantCatalogue.Get(Mutant).Word;
}

/// <summary>One header that a step adds to its answer.</summary>
public sealed record ReplyHeader(string Name, string Value);
