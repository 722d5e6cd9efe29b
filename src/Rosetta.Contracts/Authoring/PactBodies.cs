using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Authoring;

/// <summary>
/// The contract's bodies as the Pact core takes them: in the place of a value an object with the value, its matching rules and
/// its generator. A value that stands there plainly must be as it is, type and all.
/// </summary>
internal static class PactBodies
{
    private const string Value = "value";
    private const string Matcher = "pact:matcher:type";
    private const string Generator = "pact:generator:type";

    /// <summary>The request: texts that are not empty, in whose place a provider puts ids that it has.</summary>
    public static Dictionary<string, object?> Request() =>
        GetTaskContract.RequestFields.ToDictionary(field => field.Name, field => (object?)Injected(field));

    /// <summary>An answer.</summary>
    public static Dictionary<string, object?> Answer(ImmutableArray<ContractField> fields) =>
        fields.ToDictionary(field => field.Name, field => Expected(field.Rule));

    private static Dictionary<string, object?> Injected(ContractField field)
    {
        var example = field.Rule is AnyTextRule rule ? rule.Example : throw Unknown(field.Rule);
        return new Dictionary<string, object?>(Ruled(example, Rule("type"), Rule("notEmpty")))
        {
            [Generator] = "ProviderState",
            ["expression"] = ProviderStates.Expression(field.Name),
        };
    }

    // A form says "type" first: what is no text at all breaks what the samples state, and not only what is read off them.
    private static object? Expected(FieldRule rule) => rule switch
    {
        NullRule => null,
        ExactTextRule text => text.Value,
        ExactFlagRule flag => flag.Value,
        ExactIntegerRule number => Ruled(number.Value, Rule("integer"), Rule("equality")),
        PatternRule form => Ruled(form.Example, Rule("type"), Rule("regex", "regex", form.Pattern)),
        DateRule date => Ruled(date.Example, Rule("type"), Rule("datetime", "format", date.Format), Rule("regex", "regex", date.Pattern)),
        ObjectRule nested => Answer(nested.Fields),
        _ => throw Unknown(rule),
    };

    private static Dictionary<string, object?> Ruled(object value, params object[] rules) => new() { [Value] = value, [Matcher] = rules };

    private static Dictionary<string, string> Rule(string name) => new() { [Matcher] = name };

    private static Dictionary<string, string> Rule(string name, string key, string argument) => new() { [Matcher] = name, [key] = argument };

    private static NotSupportedException Unknown(FieldRule rule) => new($"Pact has no matcher for {rule.GetType().Name} here: add one to {nameof(PactBodies)}.");
}
