using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Verification.States;

/// <summary>The errors of a states file, each with its place.</summary>
internal sealed class StatesReport(string source)
{
    private readonly ImmutableArray<string>.Builder _errors = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<string> Errors => _errors.ToImmutable();

    /// <param name="path">Where in the file; empty for the whole.</param>
    /// <param name="text">What is wrong.</param>
    public void Add(string path, string text) => _errors.Add($"'{source}'{(path.Length > 0 ? $", {path}" : "")}: {text}");

    /// <summary>Refuses the keys that are not known.</summary>
    public void RefuseUnknown(string path, JsonObject map, IReadOnlyCollection<string> known)
    {
        foreach (var (key, _) in map.Where(one => !known.Contains(one.Key)))
        {
            Add(path, StatesErrors.UnknownKey(key, known));
        }
    }
}
