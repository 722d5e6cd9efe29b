using System.Diagnostics.CodeAnalysis;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>What came of reading a body.</summary>
/// <param name="Value">The body; none if it was refused unread.</param>
/// <param name="Refusal">Why it was refused unread: its media type or its size.</param>
internal readonly record struct BodyReading<T>(T? Value, ProblemResult? Refusal)
    where T : class
{
    /// <summary>Whether the body was refused unread.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;
}
