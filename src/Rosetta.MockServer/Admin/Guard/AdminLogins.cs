using System.Security.Cryptography;
using System.Text;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>
/// Who is logged in, for browsers. The cookie holds a random secret and not the token: whoever gets hold of it has it until the
/// logout or the end of the day, and not for ever. Kept in memory and bounded: at the limit the oldest login ends.
/// </summary>
internal sealed class AdminLogins(TimeProvider time)
{
    public const int MaxLogins = 100;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int SecretBytes = 32;

    private readonly Dictionary<string, long> _begun = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();

    /// <summary>Begins a login.</summary>
    /// <returns>The secret for the cookie.</returns>
    public string Begin()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        lock (_changing)
        {
            if (_begun.Count == MaxLogins)
            {
                _begun.Remove(_begun.MinBy(login => login.Value).Key);
            }

            _begun.Add(KeyOf(secret), time.GetTimestamp());
        }

        return secret;
    }

    /// <summary>Whether a cookie's secret is that of a login that has not ended.</summary>
    public bool IsValid(string secret)
    {
        lock (_changing)
        {
            return _begun.TryGetValue(KeyOf(secret), out var begun) && time.GetElapsedTime(begun) < Lifetime;
        }
    }

    public void End(string secret)
    {
        lock (_changing)
        {
            _begun.Remove(KeyOf(secret));
        }
    }

    // Looked up by its hash, so that how long that takes tells nothing about the secret.
    private static string KeyOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
