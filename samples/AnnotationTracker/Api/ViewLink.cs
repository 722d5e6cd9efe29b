using System.Diagnostics.CodeAnalysis;

namespace AnnotationTracker.Api;

/// <summary>The link to a task's page, which we show to people.</summary>
internal static class ViewLink
{
    private const string Scheme = "https:";

    /// <summary>Reads the link. Nobody is sent to a page without https.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? link)
    {
        link = null;
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(WithTwoSlashes(text), UriKind.Absolute, out link);
    }

    // Rosetta's documentation shows links with one slash after the scheme, which no browser promises to follow.
    private static string WithTwoSlashes(string text)
    {
        var rest = text[Scheme.Length..];
        return rest.StartsWith('/') && !rest.StartsWith("//", StringComparison.Ordinal) ? $"{Scheme}/{rest}" : text;
    }
}
