using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rosetta.GetTask;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>An application that polls Rosetta by IHttpClientFactory, led to a fake by one line of its test.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task OneLineInConfigureTestServices_LeadsAnApplicationToTheFake()
    {
        // begin-snippet: kit-web-application
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.ReviewInProgress);
        await using var factory = new PollingApplication();
        await using var application = factory.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.UseRosetta(rosetta)));
        using var http = application.CreateClient();

        (await http.GetStringAsync($"/tasks/{Ask.Scene}", Ask.Cancel)).Should().Be("6");
        // end-snippet

        var call = rosetta.Journal.Last;
        call.Request.Host.Should().Be("rosetta.invalid");
        call.Request.Scheme.Should().Be("https");
        call.Request.UserAgent.Should().Be("poller");
    }

    [Fact]
    public async Task OnKestrelTheSame()
    {
        await using var rosetta = await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.ReviewInProgress);
        await using var factory = new PollingApplication();
        await using var application = factory.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.UseRosetta(rosetta, "rosetta")));
        using var http = application.CreateClient();

        (await http.GetStringAsync($"/tasks/{Ask.Scene}", Ask.Cancel)).Should().Be("6");
    }

    [Fact]
    public async Task AClient_PlaysInItsSession_AndOthersAreLeftAlone()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Session("mine").Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);
        var services = new ServiceCollection();
        services.AddHttpClient("rosetta").UseRosetta(rosetta, "mine");
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => new Nobody());
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        (await clients.CreateClient("rosetta").StatusAsync()).Should().Be(11);

        clients.CreateClient("rosetta").BaseAddress.Should().Be(new Uri("http://localhost/"));
        clients.CreateClient("other").BaseAddress.Should().BeNull();
        await FluentActions.Awaiting(() => clients.CreateClient("other").GetAsync(new Uri("http://rosetta.invalid/"), Ask.Cancel)).Should().ThrowAsync<NotSupportedException>();
    }

    [Fact]
    public async Task APrimaryHandlerThatIsChosenLater_IsReplacedAllTheSame()
    {
        await using var rosetta = RosettaFake.Start();
        var services = new ServiceCollection();
        services.UseRosetta(rosetta, nameof(Poller));
        services.AddHttpClient<Poller>(http => http.BaseAddress = new Uri("https://rosetta.invalid")).ConfigurePrimaryHttpMessageHandler(() => new Nobody());
        await using var provider = services.BuildServiceProvider();

        (await provider.GetRequiredService<Poller>().StatusAsync(Ask.Scene)).Should().Be(1);
    }

    [Fact]
    public async Task TheClientsOwnHandlers_StayInPlace()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Ask.Scene).Answers(new Testing.Scenarios.ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = 503 }, new Testing.Scenarios.StatusReply(RosettaStatus.Created));
        var services = new ServiceCollection();
        services.AddHttpClient("rosetta").AddHttpMessageHandler(() => new Again());
        services.UseRosetta(rosetta);
        await using var provider = services.BuildServiceProvider();

        (await provider.GetRequiredService<IHttpClientFactory>().CreateClient("rosetta").StatusAsync()).Should().Be(1);

        rosetta.Journal.RequireAnswers("service-hiccuped", "created");
    }

    /// <summary>The application under test: asked for a task over HTTP, it asks Rosetta.</summary>
    private sealed class PollingApplication : WebApplicationFactory<RegistrationTests>
    {
        protected override IHostBuilder CreateHostBuilder() => new HostBuilder().ConfigureWebHost(host => host
            .UseContentRoot(AppContext.BaseDirectory)
            .ConfigureServices(services => services
                .AddRouting()
                .AddHttpClient("rosetta", http =>
                {
                    http.BaseAddress = new Uri("https://rosetta.invalid/");
                    http.DefaultRequestHeaders.UserAgent.ParseAdd("poller");
                })
                .ConfigurePrimaryHttpMessageHandler(() => new Nobody()))
            .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGet(
                "/tasks/{scene}",
                async (string scene, IHttpClientFactory clients) => await clients.CreateClient("rosetta").StatusAsync(scene)))));

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory);
    }

    private sealed class Poller(HttpClient http)
    {
        public Task<int> StatusAsync(string scene) => http.StatusAsync(scene);
    }

    private sealed class Nobody : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException("nobody is to be called here");
    }

    private sealed class Again : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }
}
