using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

/// <summary>A host with the task routes and nothing else: on Kestrel, port 0, or in memory.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Certificate = new(MakeCertificate);

    private readonly WebApplication _app;

    private FakeServer(WebApplication app, EdgeServices services, HttpClient client)
    {
        _app = app;
        Services = services;
        Client = client;
    }

    public EdgeServices Services { get; }

    /// <summary>To the http address, or into memory.</summary>
    public HttpClient Client { get; }

    public Uri Http => Address("http");

    public Uri Https => Address("https");

    public LogLines Logs => _app.Services.GetRequiredService<LogLines>();

    public static Task<FakeServer> StartAsync(EdgeOptions? edge = null, SessionSettings? settings = null, TimeProvider? time = null, IEnumerable<Scenario>? scenarios = null) =>
        StartAsync(edge, settings, time, scenarios, inMemory: false);

    public static Task<FakeServer> StartInMemoryAsync(EdgeOptions? edge = null, SessionSettings? settings = null, TimeProvider? time = null) =>
        StartAsync(edge, settings, time, null, inMemory: true);

    /// <summary>What a client over TLS is to trust.</summary>
    public static bool IsOurs(X509Certificate? certificate) => certificate?.GetCertHashString() == Certificate.Value.GetCertHashString();

    /// <summary>Entries of a session, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Journal(string session = "default") => Services.Journal.Read(new JournalFilter { Session = session });

    /// <summary>The only entry of a session, once it is complete.</summary>
    public async Task<JournalEntry> CompleteEntryAsync(string session = "default")
    {
        await Eventually.IsTrue(() => Journal(session) is [{ Delivered: not null }], "the journal has one complete entry");
        return Journal(session)[0];
    }

    public Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(Http);

    public Task<RawConnection> ConnectSecurelyAsync() => RawConnection.OpenAsync(Https);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<FakeServer> StartAsync(EdgeOptions? edge, SessionSettings? settings, TimeProvider? time, IEnumerable<Scenario>? scenarios, bool inMemory)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var logs = new LogLines();
        builder.Services.AddSingleton(logs);
        builder.Logging.AddProvider(logs);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        if (inMemory)
        {
            builder.WebHost.UseTestServer();
        }
        else
        {
            builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            {
                KestrelLimits.Apply(kestrel);
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate.Value));
            });
        }

        time ??= TimeProvider.System;
        var services = new EdgeServices(
            new SessionStore(
                new PlaybackOptions
                {
                    Defaults = settings ?? new SessionSettings(),
                    Catalogue = Catalogue.Build(scenarios ?? Story.All).Catalogue!,
                    ClockStart = new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero),
                    ClockPaused = true,
                },
                time),
            new JournalRing(100, time),
            time,
            edge ?? new EdgeOptions());
        var app = builder.Build();
        app.UseRosettaTaskRoutes(services);
        app.RunRosettaNotFound();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new FakeServer(app, services, inMemory ? app.GetTestClient() : new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    private Uri Address(string scheme) => _app.Urls.Select(url => new Uri(url)).First(url => url.Scheme == scheme);

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
