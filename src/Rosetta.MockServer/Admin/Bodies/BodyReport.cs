using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>
/// All that is wrong with a body, whether it shows while the JSON is read or later, when the values are looked at; each with the
/// place where it stands.
/// </summary>
internal sealed class BodyReport
{
    private readonly ViolationList _violations = new();
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);

    private int _count;

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsClean => _count == 0;

    /// <summary>Whether anything further would only be counted.</summary>
    public bool IsFull => _count >= ViolationList.Limit;

    /// <summary>In the order of the body; what is missing comes last.</summary>
    public ImmutableArray<Violation> Violations =>
        [.. _violations.ToImmutable().OrderBy(violation => violation.BytePosition ?? long.MaxValue)];

    /// <summary>Notes where a value stands.</summary>
    public void Found(string path, long at) => _positions[path] = at;

    /// <summary>Whether there is a value at that path, good or bad.</summary>
    public bool Has(string path) => _positions.ContainsKey(path);

    /// <summary>Refuses what stands at that path.</summary>
    public void Refuse(string path, string found, string expected) =>
        Refuse(path, found, expected, _positions.TryGetValue(path, out var at) ? at : null);

    /// <inheritdoc cref="Refuse(string, string, string)"/>
    public void Refuse(string path, string found, string expected, long? at)
    {
        _count++;
        _violations.Add(path, found, expected, at);
    }

    /// <summary>Refuses the body if there is nothing at that path.</summary>
    public void Demand(string path, string expected)
    {
        if (!Has(path))
        {
            Refuse(path, JsonText.Nothing, expected);
        }
    }
}
