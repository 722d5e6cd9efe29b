namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>Tells whether files are the same as before, without opening them.</summary>
internal static class FileFingerprint
{
    /// <summary>Changes whenever one of the files is added, removed or written.</summary>
    /// <exception cref="IOException">They can't be looked at.</exception>
    public static int Of(IEnumerable<FileInfo> files)
    {
        var hash = default(HashCode);
        foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var target = TargetOf(file);
            hash.Add(file.FullName, StringComparer.Ordinal);
            hash.Add(target.FullName, StringComparer.Ordinal);
            hash.Add(target.Exists ? target.Length : -1);
            hash.Add(target.LastWriteTimeUtc);
        }

        return hash.ToHashCode();
    }

    /// <summary>Of a link, what it leads to: mounted configuration swaps that and leaves the link alone.</summary>
    public static FileInfo TargetOf(FileInfo file) =>
        file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
}
