using System.Net.Security;

namespace Rosetta.Testing.Tests.Http;

/// <summary>Clients for the https address, which trust the test's certificate.</summary>
internal static class Secure
{
    public static HttpClient Client(FakeServer fake, Version version) =>
        new(new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => FakeServer.IsOurs(certificate) } })
        {
            BaseAddress = fake.Https,
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
}
