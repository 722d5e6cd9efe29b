using System.Security.Cryptography;
using System.Text;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>The admin token. Only its hash is kept, and comparing takes the same time whatever comes.</summary>
internal sealed class AdminToken(string token)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] _hash = Hash(token);

    /// <summary>The token in an <c>Authorization</c> header; none if it holds something else.</summary>
    public static string? In(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;

    /// <summary>Whether that is the token.</summary>
    public bool Is(string candidate) => CryptographicOperations.FixedTimeEquals(Hash(candidate), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
