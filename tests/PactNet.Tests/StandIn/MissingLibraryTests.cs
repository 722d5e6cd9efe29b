using PactNet.Core;

namespace PactNet.Tests.StandIn;

/// <summary>A program without the native library, or with one that is none.</summary>
public sealed class MissingLibraryTests
{
    [Fact]
    public void MissingFile_IsNamedWithTheWayToGetIt()
    {
        using var folder = new ScratchFolder();

        var load = () => CoreLibrary.LoadFrom(folder.Path);

        load.Should().Throw<DllNotFoundException>().WithMessage(
            $"The Pact core, {CoreLibrary.FileName}, is neither in {folder.Path} nor in its runtimes/{CoreLibrary.Platform}/native. Packages bring it, if there is "
            + $"one for {CoreLibrary.Platform}. Built from source, the project that runs Pact (a test project or a program, not a library) has to set "
            + "<UsesPactNative>true</UsesPactNative>.");
    }

    [Fact]
    public void Platform_IsNamedAsPackagesNameIt() =>
        CoreLibrary.Platform.Should().BeOneOf("linux-x64", "linux-musl-x64", "linux-arm64", "linux-musl-arm64", "osx-x64", "osx-arm64", "win-x64");

    [Fact]
    public void ProgramForAnyPlatform_HasItWherePackagesPutIt()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(Path.Combine("runtimes", CoreLibrary.Platform, "native", CoreLibrary.FileName), "not a library");

        var load = () => CoreLibrary.LoadFrom(folder.Path);

        load.Should().Throw<DllNotFoundException>().WithMessage($"The Pact core {file} can't be loaded on this machine: *");
    }

    [Fact]
    public void FileThatIsNoLibrary_IsNamedWithTheReason()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(CoreLibrary.FileName, "not a library");

        var load = () => CoreLibrary.LoadFrom(folder.Path);

        load.Should().Throw<DllNotFoundException>().WithMessage($"The Pact core {file} can't be loaded on this machine: *");
    }
}
