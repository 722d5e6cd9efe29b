using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>One task's story and its file, one writer at a time.</summary>
/// <param name="numbers">Where it gets its file from. Once written, it keeps it.</param>
/// <param name="when">The ids that are written.</param>
/// <param name="areMadeUp">Whether they are others than the real ones.</param>
/// <param name="day">When it was first seen.</param>
internal sealed class RecordedTask(RecordingNumbers numbers, TaskIds when, bool areMadeUp, DateTimeOffset day)
{
    private readonly Lock _gate = new();
    private readonly TaskStory _story = new();
    private string? _path;
    private bool _hasComplained;

    /// <summary>Whether there is a file.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>Whether the file lacks something.</summary>
    public bool IsOutdated { get; private set; }

    /// <inheritdoc cref="Recorder.Note"/>
    public void Note(Outcome? outcome, TimeSpan sent, TimeSpan seen, ILogger log)
    {
        lock (_gate)
        {
            if (outcome is { } known)
            {
                IsOutdated |= _story.Note(known, sent, seen);
            }
            else
            {
                _story.LeaveOut();
                IsOutdated |= !_story.IsEmpty;
            }

            WriteIfNeeded(log);
        }
    }

    /// <summary>Writes the file if it lacks something.</summary>
    public void WriteIfNeeded(ILogger log)
    {
        lock (_gate)
        {
            if (!IsOutdated)
            {
                return;
            }

            try
            {
                Write();
                IsOutdated = false;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                if (!_hasComplained)
                {
                    Log.RecordingLost(log, _path ?? numbers.First, error.Message);
                }

                _hasComplained = true;
            }
        }
    }

    private void Write()
    {
        _path ??= numbers.Next();
        if (IsWritten)
        {
            AtomicFile.Write(_path, Text());
            return;
        }

        // Somebody else may have made a file of this name meanwhile: it is theirs.
        while (!AtomicFile.TryCreate(_path, Text()))
        {
            _path = numbers.Next();
        }

        IsWritten = true;
    }

    private string Text() => RecordingText.Write(Path.GetFileNameWithoutExtension(_path)!, when, areMadeUp, _story, RecordingText.RealService, day);
}
