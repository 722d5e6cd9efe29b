using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rosetta.EndToEnd.Tests.Cli;

public class HttpsTests
{
    [Fact]
    public async Task HttpsWithoutACertificate_UsesOneMadeForLocalhostAndSaysSo()
    {
        X509Certificate2? shown = null;
        await using var server = await ServerProcess.StartAsync(
            new ServerStart { TrustsServer = (_, certificate, _, _) => (shown = new X509Certificate2(certificate!)) is not null },
            "--urls", "https://localhost:0");

        server.Url.Scheme.Should().Be("https");
        (await server.Client.StatusAsync("status-in-qc")).Should().Be(9);
        shown!.MatchesHostname("localhost").Should().BeTrue();
        shown.Issuer.Should().Be("CN=localhost");
        server.ErrorLines.Should().Equal("https uses a certificate made just now for localhost; a client has to trust it unseen (curl -k), or give one with --certificate FILE");

        var curl = server.Lines.Single(line => line.StartsWith("Try: ", StringComparison.Ordinal))["Try: ".Length..];
        curl.Should().StartWith($"curl -sk https://localhost:{server.Url.Port}/task/get ");
        (await StartUpTests.BashAsync(curl)).Should().Contain("\"status\":1");
    }

    [Fact]
    public async Task GivenCertificate_IsUsed()
    {
        using var folder = new ScratchFolder();
        using var mine = Certificate();
        File.WriteAllBytes(folder["mine.pfx"], mine.Export(X509ContentType.Pfx, "hush"));
        string? shown = null;

        await using var server = await ServerProcess.StartAsync(
            new ServerStart { TrustsServer = (_, certificate, _, _) => (shown = certificate!.GetCertHashString()) == mine.Thumbprint },
            "--urls", "https://127.0.0.1:0;http://127.0.0.1:0", "--certificate", folder["mine.pfx"], "--certificate-password", "hush");

        server.Url.Scheme.Should().Be("https");
        (await server.Client.StatusAsync("status-in-qc")).Should().Be(9);
        shown.Should().Be(mine.Thumbprint);
        server.ErrorLines.Should().BeEmpty();
        server.Lines[2].Should().StartWith("Try: curl -s http://127.0.0.1:", "plain http needs no trust");
    }

    [Fact]
    public async Task WrongPassword_IsAMistake()
    {
        using var folder = new ScratchFolder();
        using var mine = Certificate();
        File.WriteAllBytes(folder["mine.pfx"], mine.Export(X509ContentType.Pfx, "hush"));

        var run = await ServerProcess.RunAsync("--urls", "https://127.0.0.1:0", "--certificate", folder["mine.pfx"], "--certificate-password", "shush");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"  --certificate: expected a certificate with its private key and the right password in '{folder["mine.pfx"]}'; reading it failed: ")
            .And.NotContain("shush").And.NotContain("   at ");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=mine", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
