using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rosetta.MockServer.Cli.Listening;

/// <summary>What https is spoken with.</summary>
/// <param name="Leaf">With its private key.</param>
/// <param name="Others">Certificates of the same file, to be sent along.</param>
internal sealed record ServerCertificate(X509Certificate2 Leaf, X509Certificate2Collection Others)
{
    /// <summary>A certificate for localhost, made on the spot and kept in memory.</summary>
    public static ServerCertificate Make(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(365));

        // Windows can't serve with a key that exists in memory only; going through a file's format gives it one.
        return new ServerCertificate(X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null), []);
    }

    /// <summary>Reads a .pfx or .p12 file, or a .pem file that holds the certificate and its key.</summary>
    /// <param name="file">An existing one.</param>
    /// <param name="password">The file's; none if it needs none.</param>
    /// <param name="problem">Why it can't be used, after the option's name.</param>
    public static ServerCertificate? Read(string file, string? password, out string? problem)
    {
        try
        {
            problem = null;
            return IsPem(file) ? ReadPem(file, password) : ReadPkcs12(file, password, out problem);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = $"expected a certificate with its private key and the right password in '{file}'; reading it failed: {error.Message}";
            return null;
        }
    }

    private static bool IsPem(string file) => Path.GetExtension(file).ToUpperInvariant() is not (".PFX" or ".P12");

    private static ServerCertificate ReadPem(string file, string? password)
    {
        using var leaf = password is null
            ? X509Certificate2.CreateFromPemFile(file)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password);
        var others = new X509Certificate2Collection();
        others.ImportFromPemFile(file);
        return new ServerCertificate(X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pfx), null), Without(others, leaf));
    }

    private static ServerCertificate? ReadPkcs12(string file, string? password, out string? problem)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey);
        problem = leaf is null ? $"expected a certificate with its private key in '{file}', and there is no key" : null;
        return leaf is null ? null : new ServerCertificate(leaf, Without(all, leaf));
    }

    private static X509Certificate2Collection Without(X509Certificate2Collection all, X509Certificate2 leaf) =>
        [.. all.Where(certificate => certificate.Thumbprint != leaf.Thumbprint)];
}
