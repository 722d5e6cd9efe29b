using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.FileProviders;

namespace Rosetta.MockServer.Console;

/// <summary>Where the console's files are: beside the server, wherever that was started.</summary>
internal sealed class ConsoleEnvironment : IWebHostEnvironment
{
    private const string Folder = "wwwroot";

    public ConsoleEnvironment()
    {
        ContentRootPath = AppContext.BaseDirectory;
        ContentRootFileProvider = new NullFileProvider();
        WebRootPath = Path.Combine(ContentRootPath, Folder);
        WebRootFileProvider = Directory.Exists(WebRootPath) ? new PhysicalFileProvider(WebRootPath) : new NullFileProvider();

        // Built and not published, the files lie in the source folder and in the package cache; a list beside the assembly says where.
        StaticWebAssetsLoader.UseStaticWebAssets(this, new ConfigurationBuilder().Build());
    }

    public string ApplicationName { get; set; } = typeof(ConsoleEnvironment).Assembly.GetName().Name!;

    public string EnvironmentName { get; set; } = Environments.Production;

    public string ContentRootPath { get; set; }

    public IFileProvider ContentRootFileProvider { get; set; }

    public string WebRootPath { get; set; }

    public IFileProvider WebRootFileProvider { get; set; }
}
