using MudBlazor;

namespace Rosetta.MockServer.Console.Parts;

/// <summary>What the console says beside its pages.</summary>
internal static class Notices
{
    /// <summary>Says what went wrong; it stays until the person has read it and closes it.</summary>
    public static void AddError(this ISnackbar snackbar, string text) =>
        snackbar.Add(text, Severity.Error, options => options.RequireInteraction = true);
}
