namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>Tells what has become of a file that is watched.</summary>
internal static class FileNews
{
    /// <param name="log">Where it is told.</param>
    /// <param name="source">The file.</param>
    /// <param name="wasBroken">Before.</param>
    /// <param name="isNew">Whether there was none before.</param>
    /// <param name="isBroken">Now.</param>
    /// <param name="isKept">Whether something that it said is used, now or of before.</param>
    public static void Tell(ILogger log, string source, bool wasBroken, bool isNew, bool isBroken, bool isKept)
    {
        if (isBroken && !isKept)
        {
            Log.FileBroken(log, source);
        }
        else if (isBroken)
        {
            Log.FileBrokenKept(log, source);
        }
        else if (isNew)
        {
            Log.FileAdded(log, source);
        }
        else if (wasBroken)
        {
            Log.FileMended(log, source);
        }
        else
        {
            Log.FileChanged(log, source);
        }
    }
}
