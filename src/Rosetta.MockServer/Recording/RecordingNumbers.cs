namespace Rosetta.MockServer.Recording;

/// <summary>Gives each task a file of its own, in the order in which they are first written.</summary>
/// <param name="path">What the files are called.</param>
internal sealed class RecordingNumbers(RecordingPath path)
{
    private readonly Lock _gate = new();
    private int _last;

    /// <summary>The file that was asked for.</summary>
    public string First => path.First;

    /// <summary>A file that no task has, and that was not there when it was looked for.</summary>
    /// <exception cref="IOException">There is none left.</exception>
    public string Next()
    {
        lock (_gate)
        {
            while (_last < RecordingPath.MostNumber)
            {
                var next = path.Numbered(++_last);
                if (!Path.Exists(next))
                {
                    return next;
                }
            }
        }

        throw new IOException(FormattableString.Invariant($"every name up to {Path.GetFileName(path.Numbered(RecordingPath.MostNumber))} is taken"));
    }
}
