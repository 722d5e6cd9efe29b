using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.GetTask.Contract;

/// <summary>What the contract demands of one field. Every rule carries a value that fulfils it.</summary>
public abstract record FieldRule
{
    private protected FieldRule()
    {
    }
}

/// <summary>This text, to the letter.</summary>
public sealed record ExactTextRule(string Value) : FieldRule;

/// <summary>This number, written as an integer.</summary>
public sealed record ExactIntegerRule(int Value) : FieldRule;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record ExactFlagRule(bool Value) : FieldRule;

/// <summary>There, and <c>null</c>.</summary>
public sealed record NullRule : FieldRule;

/// <summary>A text that is not empty.</summary>
public sealed record AnyTextRule(string Example) : FieldRule;

/// <summary>A text of a form.</summary>
/// <param name="Pattern">A regular expression for the whole text.</param>
/// <param name="Example">The sample's.</param>
public sealed record PatternRule([property: StringSyntax(StringSyntaxAttribute.Regex)] string Pattern, string Example) : FieldRule;

/// <summary>A real date and time.</summary>
/// <param name="Format">In the letters that .NET, Java and the Pact core have in common.</param>
/// <param name="Pattern">The same as a regular expression: it knows no lengths of months, but readers of formats take "2025-3-1" too.</param>
/// <param name="Example">The sample's.</param>
public sealed record DateRule(string Format, [property: StringSyntax(StringSyntaxAttribute.Regex)] string Pattern, string Example) : FieldRule;

/// <summary>An object with these fields; others may stand there too.</summary>
public sealed record ObjectRule(ImmutableArray<ContractField> Fields) : FieldRule;
