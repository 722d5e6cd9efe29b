using System.Formats.Tar;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>Tells files from pipes, sockets and devices without opening those: opening a pipe waits until somebody writes to it.</summary>
internal static class FileKind
{
    /// <summary>Whether something that exists is a file that can be read from beginning to end.</summary>
    /// <exception cref="IOException">It can't be looked at.</exception>
    public static bool IsRegular(FileInfo file) => !file.Exists || file.Length > 0 || IsRegularInAnArchive(file.FullName);

    // The others have no length; but a file may be empty too. Nothing in the class library tells them apart but the writer of
    // archives, which notes the kind of each entry.
    private static bool IsRegularInAnArchive(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
            writer.WriteEntry(path, "entry");
        }
        catch (IOException) when (File.Exists(path))
        {
            // A socket has no place in an archive.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
