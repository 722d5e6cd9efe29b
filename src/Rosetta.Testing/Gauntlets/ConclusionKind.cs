using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Gauntlets;

/// <summary>The kinds of what a client can conclude.</summary>
public enum ConclusionKind
{
    Found,
    NewStatus,
    Refused,
    TryLater,
    TimedOut,
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
