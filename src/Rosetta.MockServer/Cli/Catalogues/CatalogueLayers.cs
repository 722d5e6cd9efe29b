using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>
/// The scenarios as three layers: the shipped ones, those of the folder, and those that someone put or deleted in memory. Of two
/// with one name the upper one plays; but a file that changes takes its place back. Every change publishes a new catalogue, or
/// is refused and changes nothing.
/// </summary>
internal sealed class CatalogueLayers
{
    /// <summary>Scenarios that someone put in memory, at most.</summary>
    public const int MaxInMemory = 1_000;

    private readonly ImmutableDictionary<string, Scenario> _shipped;
    private readonly LifecycleRule _lifecycle;
    private readonly Lock _changing = new();
    private ImmutableDictionary<string, Scenario> _folder = ImmutableDictionary.Create<string, Scenario>(StringComparer.Ordinal);
    private ImmutableDictionary<string, Scenario?> _memory = ImmutableDictionary.Create<string, Scenario?>(StringComparer.Ordinal);
    private Action<Catalogue> _publish = _ => { };
    private Action _moved = () => { };

    /// <param name="shipped">The lowest layer; it does not change.</param>
    /// <param name="lifecycle">How scenarios that are put are read.</param>
    public CatalogueLayers(ImmutableArray<Scenario> shipped, LifecycleRule lifecycle)
    {
        _shipped = shipped.ToImmutableDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        _lifecycle = lifecycle;
        Current = Catalogue.Build(shipped).Catalogue !;
    }

    /// <summary>Names that are put or deleted in memory.</summary>
    public int CountInMemory => _memory.Count;

    /// <summary>What plays now.</summary>
    public Catalogue Current { get; private set; }

    /// <summary>Publishes what plays now, and every catalogue from now on.</summary>
    public void PublishTo(Action<Catalogue> publish)
    {
        lock (_changing)
        {
            _publish = publish;
            publish(Current);
        }
    }

    /// <summary>Tells whenever a scenario was put or deleted in memory, after it was published.</summary>
    public void TellTo(Action moved) => _moved = moved;

    /// <summary>Replaces the folder's layer.</summary>
    /// <returns>What came of it; if there are issues, nothing has changed.</returns>
    public CatalogueResult SetFolder(ImmutableArray<Scenario> scenarios)
    {
        lock (_changing)
        {
            var folder = _folder.Clear();
            var memory = _memory;
            foreach (var scenario in scenarios)
            {
                if (folder.TryGetValue(scenario.Name, out var twin))
                {
                    return Catalogue.Build([twin, scenario]);
                }

                folder = folder.Add(scenario.Name, scenario);
                memory = ReferenceEquals(_folder.GetValueOrDefault(scenario.Name), scenario) ? memory : memory.Remove(scenario.Name);
            }

            // A deletion is kept as long as there is something that it deletes, so that new names don't add up.
            return Change(folder, memory.RemoveRange(memory.Where(entry => entry.Value is null && !folder.ContainsKey(entry.Key) && !_shipped.ContainsKey(entry.Key)).Select(entry => entry.Key)));
        }
    }

    /// <summary>Reads a scenario and lays it on top, in memory only.</summary>
    /// <returns>The reading, conflicts and a memory that is full included; if it has errors, nothing has changed.</returns>
    public ScenarioReading Put(string name, string text)
    {
        var source = InMemory.SourceOf(name);
        var reading = ScenarioReader.Read(text, source, _lifecycle);
        if (reading.Scenario is not { } scenario)
        {
            return reading;
        }

        lock (_changing)
        {
            if (_memory.GetValueOrDefault(name) is null && _memory.Values.Count(put => put is not null) >= MaxInMemory)
            {
                return new ScenarioReading(null, [.. reading.Issues, InMemory.Full(source, MaxInMemory)]);
            }

            Current.TryGet(name, out var before);
            var conflicts = Change(_folder, _memory.SetItem(name, scenario)).Issues;
            if (!conflicts.IsEmpty)
            {
                return new ScenarioReading(null, [.. reading.Issues, .. conflicts]);
            }

            reading = reading with { Issues = [.. reading.Issues, .. ScopeChange.Of(before, scenario)] };
        }

        _moved();
        return reading;
    }

    /// <summary>Takes a scenario out of the catalogue, whichever layer it is in, in memory only.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string name)
    {
        lock (_changing)
        {
            if (!Current.TryGet(name, out _) || Change(_folder, WithoutName(name)).Catalogue is null)
            {
                return false;
            }
        }

        _moved();
        return true;
    }

    private ImmutableDictionary<string, Scenario?> WithoutName(string name) =>
        _folder.ContainsKey(name) || _shipped.ContainsKey(name) ? _memory.SetItem(name, null) : _memory.Remove(name);

    private CatalogueResult Change(ImmutableDictionary<string, Scenario> folder, ImmutableDictionary<string, Scenario?> memory)
    {
        var all = _shipped
            .SetItems(folder)
            .SetItems(memory.Where(entry => entry.Value is not null)!)
            .RemoveRange(memory.Where(entry => entry.Value is null).Select(entry => entry.Key));
        var result = Catalogue.Build(all.Values.OrderBy(scenario => scenario.Name, StringComparer.Ordinal));
        if (result.Catalogue is not null)
        {
            _folder = folder;
            _memory = memory;
            Current = result.Catalogue;
            _publish(Current);
        }

        return result;
    }
}
