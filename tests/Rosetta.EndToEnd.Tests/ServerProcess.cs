using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests;

/// <summary>
/// The server as a process of its own, in a folder of its own, on a free port. Disposing it stops it as an operator would and
/// expects exit code 0.
/// </summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int SigInt = 2;
    private const int SigTerm = 15;

    /// <summary>Longer than anything takes on a machine that does ten other things.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Fits, TaskCompletionSource<string> Found)> _waiting = [];
    private bool _isStopped;

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => Take(line.Data, isError: true);
    }

    /// <summary>Where it listens, first url.</summary>
    public Uri Url { get; private set; } = null!;

    public int Id => _process.Id;

    /// <summary>Everything printed so far, both streams together.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>What went to the error stream.</summary>
    public ConcurrentQueue<string> ErrorLines { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts it and waits until it has said all that it says at the start.</summary>
    /// <param name="arguments">Without <c>--urls</c>, a free port of 127.0.0.1 is added.</param>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartAsync(new ServerStart(), arguments);

    /// <inheritdoc cref="StartAsync(string[])"/>
    public static async Task<ServerProcess> StartAsync(ServerStart start, params string[] arguments)
    {
        string[] all = arguments.Contains("--urls") || start.Variables.ContainsKey("ROSETTA_URLS")
            ? arguments
            : [.. arguments, "--urls", "http://127.0.0.1:0"];
        var server = new ServerProcess(new Process { StartInfo = StartInfo(start, all) });
        server.Begin();
        try
        {
            var listening = server.WaitForLineAsync(line => line.Contains("Get Task is faked at ", StringComparison.Ordinal));
            await server.WaitForLineAsync(line => line.Contains("Try: ", StringComparison.Ordinal));
            server.Url = new Uri(FirstUrl().Match(await listening).Value);
            server.Client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = start.TrustsServer } }) { BaseAddress = server.Url };
            return server;
        }
        catch
        {
            await server.KillAsync();
            throw;
        }
    }

    /// <summary>Runs a command that ends by itself.</summary>
    public static Task<FinishedProcess> RunAsync(params string[] arguments) => RunAsync(new ServerStart(), arguments);

    /// <inheritdoc cref="RunAsync(string[])"/>
    public static async Task<FinishedProcess> RunAsync(ServerStart start, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(start, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new FinishedProcess(process.ExitCode, await output, await error);
    }

    /// <summary>Waits for a line, printed already or not.</summary>
    public async Task<string> WaitForLineAsync(Func<string, bool> fits)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lines)
        {
            if (_lines.FirstOrDefault(fits) is { } line)
            {
                return line;
            }

            _waiting.Add((fits, found));
        }

        var exited = _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(found.Task, exited).WaitAsync(Patience, TestContext.Current.CancellationToken) == exited && !found.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode} and said:\n{string.Join('\n', Lines)}");
        }

        return await found.Task;
    }

    /// <summary>Ctrl-C.</summary>
    public void Interrupt() => Signal(SigInt);

    /// <summary>What <c>kill</c> and container runtimes send.</summary>
    public void Terminate() => Signal(SigTerm);

    /// <summary>What no process can catch: <c>kill -9</c>.</summary>
    public async Task KillHardAsync()
    {
        _isStopped = true;
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The files that the process has mapped: its assemblies among them.</summary>
    public string MappedFiles() => File.ReadAllText($"/proc/{_process.Id}/maps");

    /// <summary>Waits for its end after <see cref="Interrupt"/> or <see cref="Terminate"/>.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        _isStopped = true;
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isStopped)
            {
                Terminate();
                (await WaitForExitAsync()).Should().Be(0, "a server that is asked to stop ends well; it said:\n{0}", string.Join('\n', Lines));
            }
        }
        finally
        {
            await KillAsync();
            Client?.Dispose();
        }
    }

    private static ProcessStartInfo StartInfo(ServerStart start, string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [Repository.ServerAssembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = start.Folder,
        };
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("ROSETTA_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(name);
        }

        foreach (var (name, value) in start.Variables)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private void Begin()
    {
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line, bool isError)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(waiting => waiting.Fits(line)))
            {
                found.TrySetResult(line);
            }
        }

        if (isError)
        {
            ErrorLines.Enqueue(line);
        }
    }

    private void Signal(int signal)
    {
        if (Kill(_process.Id, signal) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    private async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    [GeneratedRegex("https?://[^\\s,\"]+")]
    private static partial Regex FirstUrl();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
