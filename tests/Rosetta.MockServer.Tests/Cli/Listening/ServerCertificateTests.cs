using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Rosetta.MockServer.Cli.Listening;

namespace Rosetta.MockServer.Tests.Cli.Listening;

public sealed class ServerCertificateTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly X509Certificate2 _made = ServerCertificate.Make(DateTimeOffset.UtcNow).Leaf;

    public void Dispose()
    {
        _made.Dispose();
        _terminal.Dispose();
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("rosetta.example", false)]
    public void MadeCertificate_IsForLocalhost(string host, bool fits)
    {
        _made.MatchesHostname(host).Should().Be(fits);
        _made.HasPrivateKey.Should().BeTrue();
    }

    [Theory]
    [InlineData("c.pfx", null)]
    [InlineData("c.p12", "hush")]
    public void Pkcs12_IsRead(string name, string? password)
    {
        var path = Path.Combine(_terminal.Folder, name);
        File.WriteAllBytes(path, _made.Export(X509ContentType.Pfx, password));

        ShouldBeRead(path, password);
    }

    [Fact]
    public void Pem_IsRead() => ShouldBeRead(_terminal.Write("c.pem", Pem()), null);

    [Fact]
    public void PemWithAPassword_IsRead()
    {
        using var key = _made.GetECDsaPrivateKey()!;
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem("hush", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

        ShouldBeRead(_terminal.Write("c.pem", _made.ExportCertificatePem() + "\n" + encrypted), "hush");
    }

    [Fact]
    public void FurtherCertificatesOfAPem_AreSentAlong()
    {
        using var other = ServerCertificate.Make(DateTimeOffset.UtcNow).Leaf;
        var read = ServerCertificate.Read(_terminal.Write("c.pem", Pem() + "\n" + other.ExportCertificatePem()), null, out _);

        read!.Others.Should().ContainSingle().Which.Thumbprint.Should().Be(other.Thumbprint);
    }

    [Fact]
    public void WrongPassword_IsSaid()
    {
        var path = Path.Combine(_terminal.Folder, "c.pfx");
        File.WriteAllBytes(path, _made.Export(X509ContentType.Pfx, "hush"));

        ShouldBeRefused(path, "shush", $"expected a certificate with its private key and the right password in '{path}'; reading it failed: *");
    }

    [Fact]
    public void PemWithoutKey_IsRefused()
    {
        var path = _terminal.Write("c.pem", _made.ExportCertificatePem());

        ShouldBeRefused(path, null, $"expected a certificate with its private key and the right password in '{path}'; reading it failed: *");
    }

    [Fact]
    public void Pkcs12WithoutKey_IsRefused()
    {
        var path = Path.Combine(_terminal.Folder, "c.pfx");
        using var bare = X509CertificateLoader.LoadCertificate(_made.RawData);
        File.WriteAllBytes(path, bare.Export(X509ContentType.Pfx));

        ShouldBeRefused(path, null, $"expected a certificate with its private key in '{path}', and there is no key");
    }

    [Fact]
    public void Nonsense_IsRefused()
    {
        var path = _terminal.Write("c.pem", "nonsense");

        ShouldBeRefused(path, null, $"expected a certificate with its private key and the right password in '{path}'; reading it failed: *");
    }

    private string Pem()
    {
        using var key = _made.GetECDsaPrivateKey()!;
        return _made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem();
    }

    private void ShouldBeRead(string path, string? password)
    {
        var read = ServerCertificate.Read(path, password, out var problem);

        problem.Should().BeNull();
        read!.Leaf.Thumbprint.Should().Be(_made.Thumbprint);
        read.Leaf.HasPrivateKey.Should().BeTrue();
    }

    private static void ShouldBeRefused(string path, string? password, string sentence)
    {
        ServerCertificate.Read(path, password, out var problem).Should().BeNull();
        problem.Should().Match(sentence);
    }
}
