using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rosetta.Packages.Tests;

/// <summary>An installed rosetta-mock that serves on a free port, as a user starts it, until it is disposed.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>Starts it and waits until it says where it is.</summary>
    /// <param name="home">Its user's.</param>
    /// <param name="file">The program.</param>
    /// <param name="withDotnet">Whether it finds a .NET on the machine; without, its environment is empty but for the home.</param>
    /// <param name="options">Beyond where to listen.</param>
    public static async Task<RunningProgram> StartAsync(Home home, string file, bool withDotnet, params string[] options)
    {
        var start = new ProcessStartInfo(file, ["--urls", "http://127.0.0.1:0", .. options]) { WorkingDirectory = home.Path, RedirectStandardOutput = true };
        if (!withDotnet)
        {
            home.Bare(start);
        }

        var process = Process.Start(start)!;
        try
        {
            var program = new RunningProgram(process, await AddressAsync(file, process.StandardOutput));
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return program;
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Asks for a task by its scene.</summary>
    /// <returns>The answer's body.</returns>
    public async Task<string> AskAsync(string scene)
    {
        using var body = new StringContent($$"""{"campaignId":"c-1","annotationRequestId":"r-1","sceneId":"{{scene}}"}""", mediaType: new("application/json"));
        using var answer = await Http.PostAsync(new Uri("task/get", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<string> GetAsync(string path) => Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<Uri> AddressAsync(string file, StreamReader output)
    {
        var said = new List<string>();
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (Address().Match(line) is { Success: true } address)
            {
                return new Uri(address.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"{file} ended without saying where it is:\n{string.Join('\n', said)}");
    }

    [GeneratedRegex("is faked at (http://\\S+)")]
    private static partial Regex Address();
}
