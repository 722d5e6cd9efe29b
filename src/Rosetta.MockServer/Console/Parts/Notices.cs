using MudBlazor;

namespace Rosetta.MockServer.Console.Parts;

/// <summary>What the console says beside its pages.</summary>
internal static class Notices
{
    /// <summary>Why no story can be made of a call's task.</summary>
    public static string NothingRecorded(long entry) =>
        FormattableString.Invariant($"The journal of this session does not hold call #{entry} any more, or no answer of its task that a story could tell.");

    /// <summary>Says what went wrong; it stays until the person has read it and closes it.</summary>
    public static void AddError(this ISnackbar snackbar, string text) =>
        snackbar.Add(text, Severity.Error, options => options.RequireInteraction = true);
}
