namespace Rosetta.MockServer.Stubs;

/// <summary>Which stub answered a call, as WireMock.Net's own log has it.</summary>
internal sealed class StubMatch
{
    /// <summary>Whether WireMock.Net looked for a stub and found none. Calls of its admin API are never noted.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>Why this answer, in a line.</summary>
    public string Explain { get; private set; } = "stub: WireMock.Net's admin API";

    /// <summary>The stub that fits best where none fits; none if no stub has a title.</summary>
    public string? Nearest { get; private set; }

    public void Note(Guid? id, string? title, string? nearest)
    {
        IsMissing = id is null;
        Nearest = nearest;
        Explain = string.IsNullOrEmpty(title) ? $"stub {id}" : $"stub '{title}' ({id})";
    }
}
