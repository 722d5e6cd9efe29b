using System.Collections.Concurrent;
using Rosetta.MockServer.Cli.Catalogues;
using WireMock.Handlers;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// The folder of <c>--stubs</c> as WireMock.Net sees it: mapping files, and the body files that they name, stand in it. Of a mapping
/// file it sees what was last good, whoever asks it to read.
/// </summary>
internal sealed class StubFolder : LocalFileSystemHandler
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    private readonly ConcurrentDictionary<string, string> _good = new(StringComparer.Ordinal);

    /// <param name="path">As the user named it.</param>
    public StubFolder(string path)
        : base(path) => FolderPath = path;

    /// <summary>As the user named it.</summary>
    public string FolderPath { get; }

    /// <summary>Its mapping files, for who watches them.</summary>
    public Watched Watch() =>
        new(FolderPath, FolderPath, "its stubs go on answering as they were", () => FileFingerprint.Of(Files().Select(path => new FileInfo(path)))) { IsDeep = true };

    /// <summary>The mapping files, in the order of their paths. Hidden ones are left out: editors' copies, and what mounted configuration is made of.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public IEnumerable<string> Files() =>
        Directory.EnumerateFiles(FolderPath, "*", Everything).Where(IsMappingFile).Order(StringComparer.Ordinal);

    /// <summary>What WireMock.Net reads from now on where a file stands.</summary>
    /// <param name="path">The file.</param>
    /// <param name="json">None for what is on the disk.</param>
    public void Serve(string path, string? json)
    {
        if (json is null)
        {
            _good.TryRemove(path, out _);
        }
        else
        {
            _good[path] = json;
        }
    }

    public override string GetMappingFolder() => FolderPath;

    // Only what was found good: of the others all is said already.
    public override IEnumerable<string> EnumerateFiles(string path, bool includeSubdirectories) =>
        path == FolderPath ? _good.Keys.Order(StringComparer.Ordinal) : base.EnumerateFiles(path, includeSubdirectories);

    public override string ReadMappingFile(string path) => _good.TryGetValue(path, out var json) ? json : base.ReadMappingFile(path);

    private static bool IsMappingFile(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
