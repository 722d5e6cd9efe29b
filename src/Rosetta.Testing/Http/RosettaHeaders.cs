namespace Rosetta.Testing.Http;

/// <summary>The headers that are the fake's own and not Rosetta's.</summary>
internal static class RosettaHeaders
{
    /// <summary>In a request: the session to play in. In an answer: the session that was played in.</summary>
    public const string Session = "X-Rosetta-Session";

    /// <summary>In a request: the scenario that this request plays. In an answer: the scenario that answered.</summary>
    public const string Scenario = "X-Rosetta-Scenario";

    /// <summary>In an answer: why.</summary>
    public const string Explain = "X-Rosetta-Explain";
}
