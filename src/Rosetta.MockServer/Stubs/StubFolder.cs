using WireMock.Handlers;

namespace Rosetta.MockServer.Stubs;

/// <summary>The folder of <c>--stubs</c> as WireMock.Net sees it: mapping files, and the body files that they name, stand in it.</summary>
internal sealed class StubFolder : LocalFileSystemHandler
{
    private readonly string _path;

    public StubFolder(string path)
        : base(path) => _path = path;

    public override string GetMappingFolder() => _path;
}
