using System.Collections.Immutable;

namespace Rosetta.Verifier.Cli;

/// <summary>What can't be said of one option alone.</summary>
internal static class OptionChecks
{
    /// <param name="options">As read.</param>
    /// <param name="given">Which options came, whether they could be read or not.</param>
    public static IEnumerable<string> Run(VerifierOptions options, ImmutableArray<OptionRow> given)
    {
        bool Has(string flag) => given.Any(row => row.Flag == flag);
        if (!Has(OptionTable.Provider))
        {
            yield return OptionErrors.NoProvider;
        }

        if (Has(OptionTable.Pacts) == Has(OptionTable.Broker))
        {
            yield return Has(OptionTable.Pacts) ? OptionErrors.PactsAndBroker : OptionErrors.NoPacts;
        }

        if (options.StatesFile is not null && options.StateUrl is not null)
        {
            yield return OptionErrors.StatesAndUrl;
        }

        foreach (var row in given.Where(row => Has(OptionTable.Broker) ? row.IsForFiles : row.IsForBroker))
        {
            yield return row.IsForFiles ? OptionErrors.OnlyForFiles(row.Flag) : OptionErrors.OnlyForBroker(row.Flag);
        }
    }
}
