using System.Collections.Immutable;

namespace RosettaService.Deviations;

/// <summary>Which answers a deviation changes.</summary>
/// <param name="Codes">Answers with one of these codes,</param>
/// <param name="Status">and of the successful ones those with this status; none for every status.</param>
public sealed record Scope(ImmutableArray<int> Codes, int? Status = null)
{
    internal static readonly Scope Success = new([2000]);
    internal static readonly Scope Errors = new([5000, 51008, 53003, 56001]);
    internal static readonly Scope Everything = new([2000, 5000, 51008, 53003, 56001]);

    /// <summary>Whether an answer, as it would be without the deviation, is changed by it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="status">Its status; none for an error.</param>
    public bool Includes(int code, int? status) => Codes.Contains(code) && (Status is null || Status == status);

    internal static Scope Code(int code) => new([code]);

    internal static Scope OfStatus(int status) => new([2000], status);
}
