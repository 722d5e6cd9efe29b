namespace Rosetta.Testing.Http;

/// <summary>What the texts of all complaints have in common.</summary>
internal static class ProblemText
{
    /// <summary>So many names are listed where one was expected.</summary>
    public const int MostNames = 20;

    private const int LongestEcho = 100;

    /// <summary>What came, cut where it is long.</summary>
    public static string Echo(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";
}
