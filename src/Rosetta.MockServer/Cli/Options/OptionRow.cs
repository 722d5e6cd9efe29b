using System.Globalization;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>How many values an option takes.</summary>
internal enum OptionForm
{
    /// <summary>None, or <c>true</c> or <c>false</c>.</summary>
    Switch,

    /// <summary>One.</summary>
    Single,

    /// <summary>One or more.</summary>
    Many,
}

/// <summary>One option of <c>serve</c>. Command line, environment, settings file, help and documents all read it from here.</summary>
/// <param name="Flag">On the command line.</param>
/// <param name="Form">How many values it takes.</param>
/// <param name="Value">What stands for the value in the help; empty for a switch.</param>
/// <param name="DefaultText">What holds without it; asked only by help and documents.</param>
/// <param name="Help">What it does.</param>
/// <param name="Read">Puts its values into the options.</param>
internal sealed record OptionRow(string Flag, OptionForm Form, string Value, Func<ServerOptions, object> DefaultText, string Help, OptionReader Read)
{
    /// <summary>What every variable of the server begins with.</summary>
    public const string VariablePrefix = "ROSETTA_";

    /// <summary>Whether its value must not be printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it belongs to a verb other than <c>serve</c>: neither environment nor settings file have it, and the verb reads it.</summary>
    public bool IsOfOtherVerb { get; init; }

    /// <summary>What holds without it, as the help says it.</summary>
    public string Default => Convert.ToString(DefaultText(ServerOptions.Default), CultureInfo.InvariantCulture)!;

    /// <summary>In the environment.</summary>
    public string Variable => VariablePrefix + Flag[2..].Replace('-', '_').ToUpperInvariant();

    /// <summary>In the settings file.</summary>
    public string SettingsKey => string.Concat(Flag[2..].Split('-').Select(Capitalize));

    private static string Capitalize(string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word.AsSpan(1)}");
}

/// <summary>Puts an option's values, of which there is the right number, into the options; refuses what it can't.</summary>
internal delegate ServerOptions OptionReader(ServerOptions options, IReadOnlyList<string> values, OptionRefusal refuse);

/// <summary>Takes note of a value that is refused.</summary>
/// <param name="value">What came.</param>
/// <param name="expected">What was expected, after "expected ".</param>
/// <param name="words">The valid words, if there are a few; the nearest is offered.</param>
internal delegate void OptionRefusal(string value, string expected, IEnumerable<string>? words = null);
