using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace PactNet.Tests.StandIn;

/// <summary>Runs the build target that fetches the core, into a cache of its own, with a program in npm's place.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Fetching : IDisposable
{
    private static readonly string Root = typeof(Fetching).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private readonly ScratchFolder _folder = new();
    private readonly string _programs;

    public Fetching()
    {
        _programs = Directory.CreateDirectory(Path.Combine(_folder.Path, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(_programs, "sh"), "/bin/sh");
        Cache = Path.Combine(_folder.Path, "cache");
        Archive = Path.Combine(_folder.Path, "archive.tgz");
        WriteArchive("the library");
    }

    public string Cache { get; }

    public string Archive { get; }

    public string Library => Path.Combine(Cache, "20.2.0", "linux-x64-glibc", "libpact_ffi.so");

    public string Sha512 => Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(Archive)));

    /// <summary>An npm that gives the archive instead of asking the registry.</summary>
    public void GiveNpm(string script = "cp \"$ARCHIVE\" .")
    {
        var npm = Path.Combine(_programs, "npm");
        File.WriteAllText(npm, $"#!/bin/sh\necho called >> \"$ARCHIVE.calls\"\n{script}\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public int NpmCalls => File.Exists(Archive + ".calls") ? File.ReadAllLines(Archive + ".calls").Length : 0;

    public Task<FetchResult> RunAsync(string sha512, string rid = "linux-x64") => RunAsync(sha512, rid, $"{_programs}:/usr/bin:/bin");

    /// <summary>With no program in reach but the shell.</summary>
    public Task<FetchResult> RunWithoutNpmAsync() => RunAsync(Sha512, "linux-x64", _programs);

    public void Dispose() => _folder.Dispose();

    private async Task<FetchResult> RunAsync(string sha512, string rid, string path)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet)
        {
            ArgumentList =
            {
                "msbuild", Path.Combine(Root, "build", "PactNative.proj"), "-nologo", "-nodeReuse:false", "-verbosity:minimal", "-t:Fetch",
                $"-p:PactNativeRid={rid}", $"-p:PactNativeCache={Cache}", $"-p:PactCoreIntegrity={sha512}",
            },
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = path;
        start.Environment["ARCHIVE"] = Archive;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new FetchResult(process.ExitCode, output);
    }

    private void WriteArchive(string content)
    {
        using var file = File.Create(Archive);
        using var compressed = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(compressed);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "package/prebuilds/linux-x64/libpact_ffi.so")
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)),
            ModificationTime = new DateTimeOffset(1985, 10, 26, 8, 15, 0, TimeSpan.Zero),
        });
    }
}
