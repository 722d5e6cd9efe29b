namespace PactNet.Matchers;

/// <summary>The words of the core's integration JSON that stand in more than one place here.</summary>
internal static class MatcherFields
{
    public const string Type = "pact:matcher:type";
    public const string Value = "value";
    public const string Regex = "regex";
    public const string Min = "min";
    public const string Max = "max";
    public const string SameType = "type";
}
