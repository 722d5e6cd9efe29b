using Microsoft.Extensions.FileProviders;

namespace Rosetta.MockServer.Console;

/// <summary>Where the console's files are: in this assembly, wherever that is and however it was packed.</summary>
internal sealed class ConsoleEnvironment : IWebHostEnvironment
{
    private const string Folder = "wwwroot";

    public string ApplicationName { get; set; } = typeof(ConsoleEnvironment).Assembly.GetName().Name!;

    public string EnvironmentName { get; set; } = Environments.Production;

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string WebRootPath { get; set; } = "";

    public IFileProvider WebRootFileProvider { get; set; } = new EmbeddedFileProvider(typeof(ConsoleEnvironment).Assembly, Folder);
}
