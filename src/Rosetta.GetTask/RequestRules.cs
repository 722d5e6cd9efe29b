namespace Rosetta.GetTask;

/// <summary>How strictly a request is read, where the specification is silent.</summary>
public enum RequestRules
{
    /// <summary>All three ids are demanded; an unknown field is accepted with a warning.</summary>
    Default,

    /// <summary>An unknown field is refused (<c>--strict</c>).</summary>
    Strict,

    /// <summary>A missing, null or empty id is let through as an empty one, which no campaign, request or scene has (<c>--lenient</c>).</summary>
    Lenient,
}
