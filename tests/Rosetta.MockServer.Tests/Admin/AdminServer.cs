using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Tests.Admin;

/// <summary>The task routes and the admin API as the real server has them: in memory, or on Kestrel at port 0.</summary>
internal sealed class AdminServer : IAsyncDisposable
{
    public const string SampleIds =
        """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""";

    private readonly WebApplication _app;

    private AdminServer(WebApplication app, MockServices services, FakeTimeProvider time, HttpClient client)
    {
        _app = app;
        Services = services;
        Time = time;
        Client = client;
    }

    public MockServices Services { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public Uri Address => new(_app.Urls.First());

    /// <summary>What stands before a real service; none without an upstream.</summary>
    public Spying? Spying { get; private init; }

    public TestServer InMemory => _app.GetTestServer();

    public static Task<AdminServer> StartAsync(ServerOptions? options = null) => StartAsync(options ?? ServerOptions.Default, onKestrel: false);

    public static Task<AdminServer> StartAsync(World world) => StartAsync(ServerOptions.Default, onKestrel: false, world);

    public static Task<AdminServer> StartOnKestrelAsync(ServerOptions? options = null) => StartAsync(options ?? ServerOptions.Default, onKestrel: true);

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    public Task<Answer> PostAsync(string path, string? json = null) => SendAsync(Message(HttpMethod.Post, path, json));

    public Task<Answer> PutAsync(string path, string? json) => SendAsync(Message(HttpMethod.Put, path, json));

    public Task<Answer> PutYamlAsync(string path, string yaml) => SendAsync(new HttpRequestMessage(HttpMethod.Put, path)
    {
        Content = new StringContent(yaml, Encoding.UTF8, "application/yaml"),
    });

    /// <summary>Polls the sample task.</summary>
    public Task<Answer> PollAsync(string session = "default", string ids = SampleIds) => PostAsync($"/s/{session}/task/get", ids);

    /// <summary>Polls the sample task and tells its key.</summary>
    public async Task<string> KeyAsync(string session = "default")
    {
        await PutAsync($"/_rosetta/sessions/{session}", null);
        var task = await PutAsync($"/_rosetta/sessions/{session}/tasks", SampleIds);
        return (string)task.Json["key"]!;
    }

    public async Task<Answer> SendAsync(HttpRequestMessage message)
    {
        using (message)
        {
            using var response = await Client.SendAsync(message, TestContext.Current.CancellationToken);
            return new Answer(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Services.Telemetry.Dispose();
        Spying?.Dispose();
    }

    private static HttpRequestMessage Message(HttpMethod method, string path, string? json) => new(method, path)
    {
        Content = json is null ? null : new StringContent(json, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")),
    };

    private static async Task<AdminServer> StartAsync(ServerOptions options, bool onKestrel, World? world = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        if (onKestrel)
        {
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                KestrelLimits.Apply(kestrel);
                kestrel.Listen(IPAddress.Loopback, 0);
            });
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        var services = new MockServices(options, new CatalogueLayers(ShippedScenarios.All, LifecycleRule.Warn), time, world);
        var spying = Spying.Begin(services, NullLogger.Instance);
        var app = builder.Build();
        app.UseMockServer(services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = onKestrel ? new HttpClient { BaseAddress = new Uri(app.Urls.First()) } : app.GetTestClient();
        return new AdminServer(app, services, time, client) { Spying = spying };
    }
}
