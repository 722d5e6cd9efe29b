using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>One task's story and its file, one writer at a time.</summary>
/// <param name="path">The file.</param>
/// <param name="when">The ids that are written.</param>
/// <param name="areMadeUp">Whether they are others than the real ones.</param>
/// <param name="day">When it was first seen.</param>
internal sealed class RecordedTask(string path, TaskIds when, bool areMadeUp, DateTimeOffset day)
{
    private readonly Lock _gate = new();
    private readonly TaskStory _story = new();
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
                AtomicFile.Write(path, RecordingText.Write(Path.GetFileNameWithoutExtension(path), when, areMadeUp, _story, RecordingText.RealService, day));
                IsWritten = true;
                IsOutdated = false;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                if (!_hasComplained)
                {
                    Log.RecordingLost(log, path, error.Message);
                }

                _hasComplained = true;
            }
        }
    }
}
