namespace Rosetta.Verifier.Cli;

/// <summary>One option. Command line and help both read it from here.</summary>
/// <param name="Flag">On the command line.</param>
/// <param name="Value">What stands for the value in the help.</param>
/// <param name="Help">What it does.</param>
/// <param name="Read">Puts one value into the options; tells what was expected if it can't.</param>
internal sealed record OptionRow(string Flag, string Value, string Help, OptionReader Read)
{
    /// <summary>Whether it may come several times.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether its value must not be printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it says something about pact files alone.</summary>
    public bool IsForFiles { get; init; }

    /// <summary>Whether it says something about a broker.</summary>
    public bool IsForBroker { get; init; }
}

/// <summary>Puts one value into the options.</summary>
/// <param name="options">So far.</param>
/// <param name="value">What came.</param>
/// <param name="refuse">Called if it can't be taken.</param>
internal delegate VerifierOptions OptionReader(VerifierOptions options, string value, OptionRefusal refuse);

/// <summary>Takes note of a value that can't be taken.</summary>
/// <param name="expected">What was expected, after "expected ".</param>
/// <param name="question">What may have been meant, as <see cref="Rosetta.GetTask.NearestWord.Question"/> asks it.</param>
internal delegate void OptionRefusal(string expected, string question = "");
