using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Rosetta.GetTask.Contract;

/// <summary>One provider state: what must be so at the provider before a request of the contract is sent.</summary>
/// <param name="Name">The name, to the letter, as pact files and providers know it.</param>
/// <param name="Code">The code that is answered in it.</param>
/// <param name="Parameter">The parameter that says the rest; none where the code says it all.</param>
public sealed record ProviderStateInfo(string Name, RosettaCode Code, string? Parameter)
{
    private static readonly string Statuses = string.Join(", ", StatusCatalogue.All.Select(row => row.Number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What is answered in this state.</summary>
    /// <param name="parameters">As the verifier sent them, numbers as text; those that the state does not have are ignored.</param>
    /// <param name="outcome">One of the fifteen.</param>
    /// <param name="error">What is wrong with the parameters, in a sentence without a stop.</param>
    public bool TryRead(IReadOnlyDictionary<string, string> parameters, out Outcome outcome, [NotNullWhen(false)] out string? error)
    {
        error = null;
        outcome = default;
        if (Parameter is null)
        {
            outcome = Outcome.Of(Code);
        }
        else if (!parameters.TryGetValue(Parameter, out var value))
        {
            error = $"the provider state '{Name}' came without its parameter '{Parameter}'; it is one of {Statuses}";
        }
        else if (!StatusCatalogue.TryFind(value, out var row))
        {
            error = $"the parameter '{Parameter}' of the provider state '{Name}' is {JsonText.Quote(JsonText.Shown(value))}; it is one of {Statuses}";
        }
        else
        {
            outcome = Outcome.Of(row.Status);
        }

        return error is null;
    }
}
