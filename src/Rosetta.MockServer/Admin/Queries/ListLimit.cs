namespace Rosetta.MockServer.Admin.Queries;

/// <summary>How much of a list is told to who does not say how much.</summary>
internal static class ListLimit
{
    public const int Default = 1_000;

    /// <summary>The same for the OpenAPI document, which takes no number; a test holds the two together.</summary>
    public const string IfLeftOut = "1000 if left out.";
}
