using System.Runtime.InteropServices;
using PactNet.Core;

namespace PactNet.Tests.StandIn;

/// <summary>A program without the native library, or with one that is none.</summary>
public sealed class MissingLibraryTests
{
    [Fact]
    public void MissingFile_IsNamedWithTheWayToGetIt()
    {
        using var folder = new ScratchFolder();

        var load = () => CoreLibrary.Load(folder.Path);

        load.Should().Throw<DllNotFoundException>().WithMessage(
            $"The Pact core, {CoreLibrary.FileName}, is not in {folder.Path} (platform {RuntimeInformation.RuntimeIdentifier}). The build puts it "
            + "there for a project that sets <UsesPactNative>true</UsesPactNative>: set it in the project that runs Pact (a test project or a "
            + "program, not a library) and build again.");
    }

    [Fact]
    public void FileThatIsNoLibrary_IsNamedWithTheReason()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(CoreLibrary.FileName, "not a library");

        var load = () => CoreLibrary.Load(folder.Path);

        load.Should().Throw<DllNotFoundException>().WithMessage($"The Pact core {file} can't be loaded on this machine: *");
    }
}
