using System.Runtime.Versioning;

namespace PactNet.Tests.StandIn;

/// <summary>The build target that fetches the native library: once, checked, and with a word of help if it can't.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FetchTests
{
    [Fact]
    public async Task Library_IsFetchedOnce_AndIsAsNewAsTheFetch()
    {
        using var fetching = new Fetching();
        fetching.GiveNpm();

        (await fetching.RunAsync(fetching.Sha512)).ExitCode.Should().Be(0);
        (await fetching.RunAsync(fetching.Sha512)).ExitCode.Should().Be(0);

        (await File.ReadAllTextAsync(fetching.Library, TestContext.Current.CancellationToken)).Should().Be("the library");
        File.GetLastWriteTimeUtc(fetching.Library).Should().BeAfter(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        fetching.NpmCalls.Should().Be(1);
        LeftBehind(fetching).Should().BeEmpty();
    }

    [Fact]
    public async Task OtherChecksum_IsRefusedWithBoth_AndNothingIsKept()
    {
        using var fetching = new Fetching();
        fetching.GiveNpm();

        var result = await fetching.RunAsync("c2hhNTEy");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain(
            "error PACT004: The archive of @pact-foundation/pact-core-linux-x64-glibc@20.2.0 is not the one that build/PactNative.props pins. "
            + $"Expected sha512 c2hhNTEy, got {fetching.Sha512}. Nothing was kept.");
        Directory.EnumerateFileSystemEntries(fetching.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task WithoutNpm_TheErrorSaysWhatToInstall()
    {
        using var fetching = new Fetching();

        var result = await fetching.RunWithoutNpmAsync();

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain(
            "error PACT002: npm is not here; the Pact core comes from the npm registry. Install it (Debian or Ubuntu: apt-get install npm; "
            + "others: https://nodejs.org) and build again.");
        Directory.EnumerateFileSystemEntries(fetching.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task NpmThatFails_IsQuoted()
    {
        using var fetching = new Fetching();
        fetching.GiveNpm("echo 'E503 the registry is on holiday' >&2; exit 1");

        var result = await fetching.RunAsync(fetching.Sha512);

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain(
            "error PACT003: npm could not fetch @pact-foundation/pact-core-linux-x64-glibc@20.2.0 (exit code 1): E503 the registry is on holiday");
        Directory.EnumerateFileSystemEntries(fetching.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task PlatformWithoutACore_IsRefusedWithTheOnesThatHaveOne()
    {
        using var fetching = new Fetching();

        var result = await fetching.RunAsync("", rid: "win-arm64");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("error PACT001: There is no Pact core for 'win-arm64'. There is one for linux-x64, linux-musl-x64, "
            + "linux-arm64, linux-musl-arm64, osx-x64, osx-arm64, win-x64.");
    }

    [Fact]
    public async Task BuildsSideBySide_LeaveOneWholeLibrary()
    {
        using var fetching = new Fetching();
        fetching.GiveNpm();

        var results = await Task.WhenAll(fetching.RunAsync(fetching.Sha512), fetching.RunAsync(fetching.Sha512), fetching.RunAsync(fetching.Sha512));

        results.Should().OnlyContain(result => result.ExitCode == 0);
        (await File.ReadAllTextAsync(fetching.Library, TestContext.Current.CancellationToken)).Should().Be("the library");
        LeftBehind(fetching).Should().BeEmpty();
    }

    private static IEnumerable<string> LeftBehind(Fetching fetching) => Directory.EnumerateDirectories(fetching.Cache, ".fetching-*");
}
