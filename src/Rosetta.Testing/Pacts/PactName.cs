namespace Rosetta.Testing.Pacts;

/// <summary>The rule for the names of consumers and providers in pact files.</summary>
public static class PactName
{
    /// <summary>The rule, for error texts.</summary>
    public const string Rule = "a name of 1 to 100 characters, without control characters, and without white space at its ends";

    private const int MaxLength = 100;

    /// <summary>Whether someone can have that name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && !name.Any(char.IsControl) && name.Trim().Length == name.Length;
}
