using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Rosetta.Testing;

/// <summary>
/// Leads the clients of an application under test to a fake, in one line of its test. Everything that the application has set up
/// around them stays: base address, timeout, retries, its own handlers. Whatever primary handler it has chosen is replaced,
/// however early or late this is called.
/// </summary>
public static class RosettaRegistration
{
    /// <summary>Leads a client to the fake.</summary>
    /// <param name="client">As <c>AddHttpClient</c> returns it.</param>
    /// <param name="fake">Is not disposed of by the application.</param>
    /// <param name="session">The session it plays in; none for <c>default</c>.</param>
    public static IHttpClientBuilder UseRosetta(this IHttpClientBuilder client, RosettaFake fake, string? session = null)
    {
        client.Services.UseRosetta(fake, client.Name, session);
        return client;
    }

    /// <summary>Leads clients to the fake, for <c>ConfigureTestServices</c> of a <c>WebApplicationFactory</c>.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="fake">Is not disposed of by the application.</param>
    /// <param name="clientName">The client's name, of a typed one the type's; none for all clients of the application.</param>
    /// <param name="session">The session they play in; none for <c>default</c>.</param>
    public static IServiceCollection UseRosetta(this IServiceCollection services, RosettaFake fake, string? clientName = null, string? session = null)
    {
        services.AddHttpClient();
        return clientName is null
            ? services.PostConfigureAll<HttpClientFactoryOptions>(Lead)
            : services.PostConfigure<HttpClientFactoryOptions>(clientName, Lead);

        void Lead(HttpClientFactoryOptions client)
        {
            client.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = fake.CreateHandler(session));
            client.HttpClientActions.Add(made => made.BaseAddress ??= fake.BaseAddress);
        }
    }
}
