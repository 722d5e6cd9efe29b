namespace Rosetta.Testing.Playback;

/// <summary>Why someone answers; the first that fits wins, in this order.</summary>
public enum SelectionRule
{
    /// <summary>An answer forced by the admin API.</summary>
    Forced,

    /// <summary>The scenario named in the request's header.</summary>
    Header,

    /// <summary>A binding of the session fits the ids.</summary>
    Binding,

    /// <summary>The scenario's own <c>when</c> fits the ids.</summary>
    When,

    /// <summary>An id is a magic one.</summary>
    MagicId,

    /// <summary>An id is missing, and <c>--lenient</c> lets that through as an unknown one.</summary>
    MissingId,

    /// <summary>The world says what the scene plays, or that an id is unknown.</summary>
    World,

    /// <summary>The session's default scenario.</summary>
    Default,

    /// <summary>The real service, to which the server passes calls on.</summary>
    Upstream,
}
