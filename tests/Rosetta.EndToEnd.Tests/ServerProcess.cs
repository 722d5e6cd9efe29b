using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests;

/// <summary>The real server as a process of its own, on a free port of 127.0.0.1.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    // Far longer than any start or stop takes on a busy machine; a hang must still end the test.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _lineCame = new(0);

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything it has printed so far.</summary>
    public string Printed => string.Join('\n', _lines);

    /// <summary>Starts the server on a free port and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(CancellationToken cancellation, params string[] arguments)
    {
        var server = Launch(["--urls", "http://127.0.0.1:0", .. arguments]);
        var line = await server.WaitForLineAsync(line => ListeningAddress().IsMatch(line), cancellation);
        server.Address = new Uri(ListeningAddress().Match(line).Value);
        return server;
    }

    /// <summary>Starts the server with these arguments and nothing else.</summary>
    public static ServerProcess Launch(params string[] arguments) => new(Process.Start(new ProcessStartInfo("dotnet", [Repository.ServerAssembly, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
        WorkingDirectory = Path.GetTempPath(),
    })!);

    /// <summary>Waits for a line of its output, from the first on.</summary>
    public async Task<string> WaitForLineAsync(Func<string, bool> isIt, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        while (true)
        {
            if (_lines.FirstOrDefault(isIt) is { } found)
            {
                return found;
            }

            if (_process.HasExited)
            {
                await _process.WaitForExitAsync(cancellation);
                return _lines.FirstOrDefault(isIt)
                    ?? throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode} and never printed that line. It printed:\n{Printed}");
            }

            await WaitForMoreAsync(limit.Token);
        }
    }

    /// <summary>Asks it to stop, as a service manager does, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
        return await WaitForExitAsync(cancellation);
    }

    /// <summary>Waits until it has ended, and returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _lineCame.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }

        _lineCame.Release();
    }

    private async Task WaitForMoreAsync(CancellationToken cancellation)
    {
        try
        {
            await _lineCame.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The server did not print that line within {Patience}. It printed:\n{Printed}");
        }
    }

    [GeneratedRegex(@"https?://127\.0\.0\.1:\d+")]
    private static partial Regex ListeningAddress();
}
