namespace PactNet.Consumer;

/// <summary>Counts names, for headers and query parameters that come several times.</summary>
internal sealed class Occurrences(StringComparer names)
{
    private readonly Dictionary<string, uint> _seen = new(names);

    /// <summary>0 for the first of a name, 1 for the second.</summary>
    public uint Next(string name)
    {
        var index = _seen.GetValueOrDefault(name);
        _seen[name] = index + 1;
        return index;
    }
}
