namespace PactNet.Matchers;

/// <summary>The matchers that a pact may use.</summary>
public static class Match
{
    /// <summary>Strings by a pattern.</summary>
    public static IMatcher Regex(string example, string regex) => new RegexMatcher(example, regex);

    /// <summary>Values of the example's JSON type, all the way down.</summary>
    public static IMatcher Type(object? example) => new ValueMatcher(MatcherFields.SameType, example);

    /// <summary>Arrays of at least <paramref name="min"/> elements, each like the example.</summary>
    public static IMatcher MinType(object? example, int min) => new MinMaxTypeMatcher(example, min);

    /// <summary>Arrays of at most <paramref name="max"/> elements, each like the example.</summary>
    public static IMatcher MaxType(object? example, int max) => new MinMaxTypeMatcher(example, max: max);

    /// <summary>Arrays of <paramref name="min"/> to <paramref name="max"/> elements, each like the example.</summary>
    public static IMatcher MinMaxType(object? example, int min, int max) => new MinMaxTypeMatcher(example, min, max);

    /// <summary>Whole numbers.</summary>
    public static IMatcher Integer(int example) => new ValueMatcher("integer", example);

    /// <summary>Numbers with a fraction.</summary>
    public static IMatcher Decimal(double example) => AnyDecimal(example);

    /// <summary>Numbers with a fraction.</summary>
    public static IMatcher Decimal(float example) => AnyDecimal(example);

    /// <summary>Numbers with a fraction.</summary>
    public static IMatcher Decimal(decimal example) => AnyDecimal(example);

    /// <summary>All numbers.</summary>
    public static IMatcher Number(int example) => AnyNumber(example);

    /// <summary>All numbers.</summary>
    public static IMatcher Number(double example) => AnyNumber(example);

    /// <summary>All numbers.</summary>
    public static IMatcher Number(float example) => AnyNumber(example);

    /// <summary>All numbers.</summary>
    public static IMatcher Number(decimal example) => AnyNumber(example);

    /// <summary>This value only.</summary>
    public static IMatcher Equality(object? example) => new ValueMatcher("equality", example);

    /// <summary>Null only.</summary>
    public static IMatcher Null() => new NullMatcher();

    /// <summary>Strings that contain the example.</summary>
    public static IMatcher Include(string example) => new ValueMatcher("include", example);

    private static ValueMatcher AnyDecimal(object example) => new("decimal", example);

    private static ValueMatcher AnyNumber(object example) => new("number", example);
}
