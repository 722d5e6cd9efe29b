namespace PactNet.Matchers;

/// <summary>The names that the core's integration JSON gives to the parts of a matcher.</summary>
internal static class MatcherFields
{
    public const string Type = "pact:matcher:type";
    public const string Value = "value";
    public const string Regex = "regex";
    public const string Min = "min";
    public const string Max = "max";
}
