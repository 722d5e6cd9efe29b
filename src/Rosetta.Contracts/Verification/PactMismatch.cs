namespace Rosetta.Contracts.Verification;

/// <summary>One difference between what a pact expects and what came.</summary>
/// <param name="Path">The JSON path of the field; or <c>HTTP status</c>, or the name of a header.</param>
/// <param name="Text">The Pact core's own sentence: expected and actual.</param>
/// <param name="IsInferred">Whether it breaks a form that the specification shows in samples only and does not state.</param>
public sealed record PactMismatch(string Path, string Text, bool IsInferred)
{
    /// <summary>As people read it.</summary>
    public override string ToString() => $"{Path}: {Text}{(IsInferred ? " (inferred)" : "")}";
}
