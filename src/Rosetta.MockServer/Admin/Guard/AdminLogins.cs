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

    private readonly Dictionary<string, Login> _logins = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();

    /// <summary>Begins a login.</summary>
    /// <returns>The secret for the cookie.</returns>
    public string Begin()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        Login? oldest = null;
        lock (_changing)
        {
            if (_logins.Count == MaxLogins)
            {
                _logins.Remove(_logins.MinBy(login => login.Value.Begun).Key, out oldest);
            }

            _logins.Add(KeyOf(secret), new Login(time.GetTimestamp(), new CancellationTokenSource(Lifetime, time)));
        }

        Close(oldest);
        return secret;
    }

    /// <summary>Whether a cookie's secret is that of a login that has not ended.</summary>
    public bool IsValid(string secret) => !EndOf(secret).IsCancellationRequested;

    /// <summary>Falls when the login of that secret ends; has fallen if there is none.</summary>
    public CancellationToken EndOf(string secret)
    {
        lock (_changing)
        {
            return _logins.TryGetValue(KeyOf(secret), out var login) && time.GetElapsedTime(login.Begun) < Lifetime
                ? login.End.Token
                : new CancellationToken(canceled: true);
        }
    }

    public void End(string secret)
    {
        Login? ended;
        lock (_changing)
        {
            _logins.Remove(KeyOf(secret), out ended);
        }

        Close(ended);
    }

    // Outside the lock: whoever waits for the end acts on it.
    private static void Close(Login? login)
    {
        login?.End.Cancel();
        login?.End.Dispose();
    }

    // Looked up by its hash, so that how long that takes tells nothing about the secret.
    private static string KeyOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record Login(long Begun, CancellationTokenSource End);
}
