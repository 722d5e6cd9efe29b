using Rosetta.GetTask;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Which keys a mapping has.</summary>
internal sealed class MapReading(Position at)
{
    private readonly Dictionary<string, YamlEntry> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Where the mapping begins.</summary>
    public Position At => at;

    /// <summary>The known keys, each once, in the order of the file.</summary>
    public IEnumerable<YamlEntry> Entries => _known.Values;

    public bool IsEmpty => _known.Count + _meant.Count + _unknown.Count == 0;

    /// <summary>Whether the key is there, or a misspelling of it: whoever gets one error for it should not get a second for its absence.</summary>
    public bool Has(string key) => _known.ContainsKey(key) || _meant.Contains(key);

    /// <summary>The key's entry, if it is there and spelled right.</summary>
    public YamlEntry? Find(string key) => _known.GetValueOrDefault(key);

    public void Add(YamlEntry entry) => _known.Add(entry.Key.Text, entry);

    /// <summary>Notes an unknown key; false if the same one was noted before.</summary>
    public bool AddUnknown(string key, IEnumerable<string> knownKeys)
    {
        if (NearestWord.Find(key, knownKeys) is { } nearest)
        {
            _meant.Add(nearest);
        }

        return _unknown.Add(key);
    }
}
