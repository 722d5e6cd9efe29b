using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Gauntlets;

/// <summary>The kinds of what a client can conclude.</summary>
public enum ConclusionKind
{
    /// <summary>The task is there, with a status that the client knows.</summary>
    Found,

    /// <summary>It is there, with a status that the client does not know.</summary>
    NewStatus,

    /// <summary>Rosetta said no.</summary>
    Refused,

    /// <summary>No answer now; there may be one later.</summary>
    TryLater,

    /// <summary>The client waited as long as it does.</summary>
    TimedOut,

    /// <summary>The answer is wrong, or none.</summary>
    NotUnderstood,
}

/// <summary>The words of the kinds, in reports and in what a command prints: the only place where they are typed.</summary>
internal static class ConclusionKinds
{
    /// <summary>In the order of <see cref="ConclusionKind"/>.</summary>
    public static ImmutableArray<string> Words { get; } = ["found", "new-status", "refused", "try-later", "timed-out", "not-understood"];

    public static string Word(this ConclusionKind kind) => Words[(int)kind];

    public static bool TryFind(string word, [NotNullWhen(true)] out ConclusionKind? kind)
    {
        var index = Words.IndexOf(word);
        kind = index < 0 ? null : (ConclusionKind)index;
        return kind is not null;
    }

    /// <summary>Whether the task is said to be there.</summary>
    public static bool IsTask(this ConclusionKind kind) => kind is ConclusionKind.Found or ConclusionKind.NewStatus;

    /// <summary>Whether the client knows that it has no answer.</summary>
    public static bool IsNoAnswer(this ConclusionKind kind) => kind is ConclusionKind.TryLater or ConclusionKind.TimedOut or ConclusionKind.NotUnderstood;
}
