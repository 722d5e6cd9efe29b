using System.Collections.Immutable;

namespace Rosetta.Testing.Gauntlets;

/// <summary>How a client handled an obstacle: five ways that are sound, then those that are wrong.</summary>
public enum GauntletHandling
{
    /// <summary>It said what the good answer says.</summary>
    Understood,

    /// <summary>It said what was meant, in spite of something odd.</summary>
    Tolerated,

    /// <summary>It knew that there was no answer to be had from this, and stopped.</summary>
    Refused,

    /// <summary>It asked again, and understood what came then.</summary>
    Retried,

    /// <summary>It waited as long as it does, and said so.</summary>
    TimedOut,

    /// <summary>It believed an answer that is wrong, or found success where there was none.</summary>
    TookLie,

    /// <summary>It did not say what the answer says.</summary>
    Misread,

    /// <summary>It stopped before the end, though asking again would have helped.</summary>
    GaveUp,

    /// <summary>It asked again behind an end.</summary>
    AskedOn,

    /// <summary>Its call was not as the specification has it, or it never came.</summary>
    AskedWrong,

    /// <summary>An exception came out of it, or it ended without saying anything.</summary>
    Crashed,

    /// <summary>It was not done in its time.</summary>
    Hung,
}

/// <summary>The words of the ways: the only place where they are typed.</summary>
internal static class GauntletHandlings
{
    /// <summary>In the order of <see cref="GauntletHandling"/>.</summary>
    private static readonly ImmutableArray<string> Words =
    [
        "understood", "tolerated", "refused", "retried", "timed out",
        "took a lie", "misread", "gave up", "asked on", "asked wrong", "crashed", "hung",
    ];

    public static string Word(this GauntletHandling handling) => Words[(int)handling];

    public static bool IsRobust(this GauntletHandling handling) => handling <= GauntletHandling.TimedOut;
}
