using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rosetta.GetTask.Contract;

/// <summary>
/// What both sides of Get Task agree on, as data: for whoever writes it down for Pact. Method, path and media type of every
/// interaction are those of <see cref="WireNames"/>. Fields, their order and the examples come from the serializer's own output.
/// </summary>
public static class GetTaskContract
{
    /// <summary>The provider's name in pact files, unless someone asks for another.</summary>
    public const string Provider = "Rosetta";

    /// <summary>The fifteen interactions, in the order of <see cref="Outcome.All"/>.</summary>
    public static ImmutableArray<ContractInteraction> Interactions { get; } =
        [.. Outcome.All.Select(outcome => new ContractInteraction(outcome, ProviderStates.Of(outcome), FieldsOf(outcome)))];

    /// <summary>The request's fields; the provider puts values of its own in, see <see cref="ProviderStates.Values"/>.</summary>
    public static ImmutableArray<ContractField> RequestFields { get; } =
        [.. RequestFieldCatalogue.All.Select(field => new ContractField(field.Name, new AnyTextRule(field.Sample)))];

    /// <summary>The interaction of an outcome.</summary>
    public static ContractInteraction Of(Outcome outcome) => Interactions[outcome.Index];

    private static ImmutableArray<ContractField> FieldsOf(Outcome outcome)
    {
        using var sample = JsonDocument.Parse(SampleAnswers.Json(outcome));
        return FieldsOf(sample.RootElement);
    }

    private static ImmutableArray<ContractField> FieldsOf(JsonElement sample) =>
        [.. sample.EnumerateObject().Select(field => new ContractField(field.Name, RuleOf(field.Name, field.Value)))];

    // What has no form must be as the sample has it.
    private static FieldRule RuleOf(string name, JsonElement sample) => name switch
    {
        WireNames.ViewUrl => new PatternRule(WireFormats.ViewUrlPattern, sample.GetString()!),
        WireNames.Date => new DateRule(WireFormats.Date, WireFormats.DatePattern, sample.GetString()!),
        WireNames.RequestId => new PatternRule(WireFormats.RequestIdPattern, sample.GetString()!),
        _ => ExactlyAs(sample),
    };

    private static FieldRule ExactlyAs(JsonElement sample) => sample.ValueKind switch
    {
        JsonValueKind.Object => new ObjectRule(FieldsOf(sample)),
        JsonValueKind.String => new ExactTextRule(sample.GetString()!),
        JsonValueKind.Number => new ExactIntegerRule(sample.GetInt32()),
        JsonValueKind.Null => new NullRule(),
        JsonValueKind.True or JsonValueKind.False => new ExactFlagRule(sample.GetBoolean()),
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"No rule of the contract is made for a {sample.ValueKind} in an answer: add one.")),
    };
}
