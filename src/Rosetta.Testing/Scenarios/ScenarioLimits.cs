namespace Rosetta.Testing.Scenarios;

/// <summary>How much a scenario file may hold, so that reading any text takes bounded time and memory.</summary>
public static class ScenarioLimits
{
    /// <summary>Bytes of a file, as UTF-8.</summary>
    public const int FileBytes = 256 * 1024;

    /// <summary>Characters of any one key or text in it.</summary>
    public const int TextLength = 4096;

    /// <summary>Mappings and lists inside one another; the format itself needs five.</summary>
    public const int Depth = 16;

    /// <summary>Steps of a scenario.</summary>
    public const int Steps = 1000;

    /// <summary>Answers of one step.</summary>
    public const int Calls = 1_000_000;

    /// <summary>How long a step lasts.</summary>
    public static readonly TimeSpan For = TimeSpan.FromDays(365);

    /// <summary>Headers of an answer.</summary>
    public const int Headers = 32;

    /// <summary>Characters of a header's value.</summary>
    public const int HeaderLength = 1024;

    /// <summary>Combinations of id patterns across the fields of <c>when</c>.</summary>
    public const int Patterns = 1000;

    /// <summary>Entries of <c>chance</c>.</summary>
    public const int Chances = 100;

    /// <summary>Issues that are reported of one file.</summary>
    public const int Issues = 200;
}
