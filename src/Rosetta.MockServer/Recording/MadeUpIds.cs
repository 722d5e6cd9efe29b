using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bogus;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Ids in the place of real ones. The same real id has the same made-up one wherever it comes, in every recording with the same
/// seed; what it was can't be told from it.
/// </summary>
internal sealed class MadeUpIds(ulong seed)
{
    private readonly Dictionary<string, string> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id in the place of a real one.</summary>
    public string For(string real)
    {
        if (_made.TryGetValue(real, out var known))
        {
            return known;
        }

        // Two real ids can lead to one made-up id, once in some thousand recordings: then the later one gets another.
        var attempt = 0;
        string made;
        do
        {
            made = Make(real, attempt++);
        }
        while (!_taken.Add(made));
        _made.Add(real, made);
        return made;
    }

    private string Make(string real, int attempt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {attempt} {real}")));
        return new Randomizer(BinaryPrimitives.ReadInt32LittleEndian(hash)).Guid().ToString();
    }
}
