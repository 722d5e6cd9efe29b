using System.Text;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Files that are there as a whole or as they were before, whenever the process is killed: written beside, forced to the disk,
/// then renamed.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes or replaces a file.</summary>
    /// <exception cref="IOException">It can't be written; it is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, string text) => File.Move(WriteBeside(path, text), path, overwrite: true);

    /// <summary>Writes a file that is not there yet.</summary>
    /// <returns>False if there is one, whoever made it and when; it is left as it is.</returns>
    /// <inheritdoc cref="Write"/>
    public static bool TryCreate(string path, string text)
    {
        var beside = WriteBeside(path, text);
        try
        {
            File.Move(beside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            File.Delete(beside);
            return false;
        }
    }

    private static string WriteBeside(string path, string text)
    {
        // Hidden, so that who reads the folder's scenarios passes it over; of one name, so that a killed process leaves one at most.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");
        using var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
        return beside;
    }
}
