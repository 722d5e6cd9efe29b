using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>Collects what is wrong with a body, up to a limit: a body of a million mistakes must not become a million records.</summary>
internal sealed class ViolationList
{
    /// <summary>So many are listed one by one; the rest is counted.</summary>
    public const int Limit = 64;

    private readonly ImmutableArray<Violation>.Builder _listed = ImmutableArray.CreateBuilder<Violation>();
    private int _unlisted;

    public void Add(string path, string found, string expected, long? at = null, bool inferred = false)
    {
        if (_listed.Count == Limit)
        {
            _unlisted++;
            return;
        }

        _listed.Add(new Violation(path, found, expected) { BytePosition = at, IsInferred = inferred });
    }

    public ImmutableArray<Violation> ToImmutable()
    {
        if (_unlisted == 0)
        {
            return _listed.ToImmutable();
        }

        var rest = string.Create(CultureInfo.InvariantCulture, $"{_unlisted} more of this kind, not listed");
        return [.. _listed, new Violation(JsonPath.Root, rest, "none")];
    }
}
