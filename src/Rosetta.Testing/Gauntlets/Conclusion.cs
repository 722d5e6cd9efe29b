using System.Globalization;

namespace Rosetta.Testing.Gauntlets;

/// <summary>What a client made of what it was answered.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The status or the code, if there is one.</param>
/// <param name="Reason">For a person; may be empty.</param>
public sealed record Conclusion(ConclusionKind Kind, int? Number, string Reason)
{
    /// <summary>The task is there and has this status.</summary>
    public static Conclusion Found(int status) => new(ConclusionKind.Found, status, "");

    /// <summary>The task is there, with a status that the client does not know, and says so.</summary>
    public static Conclusion NewStatus(int status) => new(ConclusionKind.NewStatus, status, "");

    /// <summary>Rosetta said no with this code; or with some code, if the client does not tell which.</summary>
    public static Conclusion Refused(int? code = null, string reason = "") => new(ConclusionKind.Refused, code, reason);

    /// <summary>No answer now; there may be one later. What a client says, too, that gave up after some failures.</summary>
    public static Conclusion TryLater(string reason = "") => new(ConclusionKind.TryLater, null, reason);

    /// <summary>The client waited as long as it does, and went on without an answer.</summary>
    public static Conclusion TimedOut(string reason = "") => new(ConclusionKind.TimedOut, null, reason);

    /// <summary>The client noticed that the answer is wrong, or none at all.</summary>
    public static Conclusion NotUnderstood(string reason = "") => new(ConclusionKind.NotUnderstood, null, reason);

    /// <summary>In a line.</summary>
    public override string ToString()
    {
        var what = Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Kind.Word()} {number}") : Kind.Word();
        return Reason.Length == 0 ? what : $"{what}: {Reason}";
    }
}
