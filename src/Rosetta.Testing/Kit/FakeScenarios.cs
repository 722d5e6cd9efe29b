using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Kit;

/// <summary>
/// The scenarios of a fake: the shipped ones, read once and shared by all fakes of the process, and above them its own.
/// </summary>
internal sealed class FakeScenarios
{
    private static readonly Lazy<Catalogue> Shipped = new(() => Catalogue.Build(ShippedScenarios.All).Catalogue!);

    private readonly Lock _changing = new();

    /// <param name="own">Laid over the shipped ones; one of the same name replaces it.</param>
    /// <exception cref="InvalidScenarioException">They can't be played, or not together.</exception>
    public FakeScenarios(ImmutableArray<Scenario> own) => Current = own.IsDefaultOrEmpty ? Shipped.Value : Over(Shipped.Value, own);

    /// <summary>What plays now.</summary>
    public Catalogue Current { get; private set; }

    /// <summary>Lays more on top.</summary>
    /// <param name="own">One of the same name replaces the other.</param>
    /// <param name="publish">Makes the new ones play. Called in the order of the changes, so that none gets lost.</param>
    /// <exception cref="InvalidScenarioException">They can't be played, or not together; nothing has changed.</exception>
    public void Add(ImmutableArray<Scenario> own, Action<Catalogue> publish)
    {
        lock (_changing)
        {
            Current = Over(Current, own);
            publish(Current);
        }
    }

    private static Catalogue Over(Catalogue lower, ImmutableArray<Scenario> own)
    {
        var names = own.Select(scenario => scenario.Name).ToHashSet(StringComparer.Ordinal);
        var result = Catalogue.Build([.. lower.Scenarios.Where(scenario => !names.Contains(scenario.Name)), .. own]);
        return result.Catalogue ?? throw new InvalidScenarioException(result.Issues);
    }
}
