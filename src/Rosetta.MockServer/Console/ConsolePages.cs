using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.StaticFiles;
using MudBlazor;
using MudBlazor.Services;
using Rosetta.MockServer.Console.Pages;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console;

/// <summary>The pages of the console: what they need, and who serves them.</summary>
internal static class ConsolePages
{
    public static void AddTo(IServiceCollection services)
    {
        var environment = new ConsoleEnvironment();
        services.AddSingleton<IWebHostEnvironment>(environment);
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddRouting();

        // The keys protect what is on a page for as long as the page is open; nothing is to be left in anybody's home folder.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 2 * ScenarioLimits.FileBytes);
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.ShowTransitionDuration = 100;
            mud.SnackbarConfiguration.HideTransitionDuration = 100;
        });
        services.AddSingleton<Pulse>();
        services.AddScoped<Workplace>();
    }

    public static void UseIn(IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = new FileExtensionContentTypeProvider() });
        app.UseRouting();
        app.UseAntiforgery();
        app.UseEndpoints(routes => routes
            .MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null));
    }
}
