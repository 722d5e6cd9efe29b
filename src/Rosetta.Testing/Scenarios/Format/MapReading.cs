using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Which keys a mapping has.</summary>
internal sealed class MapReading(Position at)
{
    private readonly Dictionary<string, YamlEntry> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> meant = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>Where the mapping begins.</summary>
    public Position At => at;

    /// <summary>The known keys, each once, in the order of the file.</summary>
    public IEnumerable<YamlEntry> Entries => known.Values;

    public bool IsEmpty => known.Count + meant.Count + unknown.Count == 0;

    /// <summary>Whether the key is there, or a misspelling of it: whoever gets one error for it should not get a second for its absence.</summary>
    public bool Has(string key) => known.ContainsKey(key) || meant.Contains(key);

    /// <summary>The key's entry, if it is there and spelled right.</summary>
    public YamlEntry? Find(string key) => known.GetValueOrDefault(key);

    public void Add(YamlEntry entry) => known.Add(entry.Key.Text, entry);

    /// <summary>Notes an unknown key; false if the same one was noted before.</summary>
    public bool AddUnknown(string key, IEnumerable<string> knownKeys)
    {
        if (NearestWord.Find(key, knownKeys) is { } nearest)
        {
            meant.Add(nearest);
        }

        return unknown.Add(key);
    }
}
