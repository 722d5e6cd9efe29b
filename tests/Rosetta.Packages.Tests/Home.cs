using System.Diagnostics;

namespace Rosetta.Packages.Tests;

/// <summary>
/// A user's home folder that is gone after the test: what is installed, configured or cached stays in it. The machine's package cache
/// is only read, so that nothing is downloaded twice.
/// </summary>
internal sealed class Home : IDisposable
{
    private static readonly string MachinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public string Path { get; } = Directory.CreateTempSubdirectory("rosetta-packages-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Runs a command as bash understands it, with this home, and expects it to end well.</summary>
    /// <returns>What it printed, both streams together.</returns>
    public Task<string> RunAsync(string command, string? folder = null) => RunAsync(command, folder ?? Path, isAtHome: true);

    /// <summary>Runs a command of the repository in its root, with the machine's caches; <c>~</c> is this home.</summary>
    public Task<string> RunInRepositoryAsync(string command) => RunAsync(command.Replace("~/", $"{Path}/", StringComparison.Ordinal), Repository.Root, isAtHome: false);

    /// <summary>Runs a program with nothing around it but this home, and expects it to end well.</summary>
    /// <returns>What it printed to its output.</returns>
    public async Task<string> RunBareAsync(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true };
        Bare(start);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, "{0} has to work; it said:\n{1}", file, output);
        return output;
    }

    /// <summary>Takes the whole environment away, and any .NET that the machine has: DOTNET_ROOT is the one place it would be looked for.</summary>
    public void Bare(ProcessStartInfo start)
    {
        start.Environment.Clear();
        start.Environment["HOME"] = Path;
        start.Environment["DOTNET_ROOT"] = this["no-dotnet"];
    }

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    // Into a file, not a pipe: a compiler that lingers behind a build would keep a pipe open.
    private async Task<string> RunAsync(string command, string folder, bool isAtHome)
    {
        var log = System.IO.Path.GetTempFileName();
        try
        {
            using var bash = Process.Start(StartInfo($"{{ {command}\n}} > '{log}' 2>&1 < /dev/null", folder, isAtHome))!;
            try
            {
                await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            finally
            {
                bash.Kill(entireProcessTree: true);
            }

            var output = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
            bash.ExitCode.Should().Be(0, "'{0}' has to work; it said:\n{1}", command, output);
            return output;
        }
        finally
        {
            File.Delete(log);
        }
    }

    private ProcessStartInfo StartInfo(string command, string folder, bool isAtHome)
    {
        // Builds give way to the browsers and servers of the tests that run beside these.
        var start = new ProcessStartInfo("nice", ["-n", "10", "bash", "-c", command]) { WorkingDirectory = folder };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        if (isAtHome)
        {
            start.Environment["HOME"] = Path;
            start.Environment["DOTNET_CLI_HOME"] = Path;
            start.Environment["NUGET_PACKAGES"] = this[".nuget/packages"];
            start.Environment["NUGET_FALLBACK_PACKAGES"] = MachinePackages;
            start.Environment["PATH"] = $"{this[".dotnet/tools"]}:{start.Environment["PATH"]}";
            start.Environment["DOTNET_NOLOGO"] = "1";
            start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        }

        return start;
    }
}
