using System.Globalization;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Writes what is seen of each task as a scenario of its own, which claims the task's ids: the first into the file that was asked
/// for, the others beside it with a number. A file changes whenever its story does, before the client has the answer: what a client
/// has seen is on the disk.
/// </summary>
internal sealed class Recorder
{
    /// <summary>Tasks that are recorded; of further ones nothing is kept.</summary>
    public const int MaxTasks = 500;

    private readonly RecordingPath _path;
    private readonly RecordingNumbers _numbers;
    private readonly bool _keepIds;
    private readonly MadeUpIds _madeUp;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly long _start;
    private readonly Lock _gate = new();
    private readonly Dictionary<TaskIds, RecordedTask> _tasks = [];
    private bool _isFull;

    /// <param name="path">The first file.</param>
    /// <param name="keepIds">Whether the ids of the calls are written.</param>
    /// <param name="seed">Of the made-up ones.</param>
    /// <param name="time">The host's clock.</param>
    /// <param name="log">For what can't be written.</param>
    public Recorder(RecordingPath path, bool keepIds, ulong seed, TimeProvider time, ILogger log)
    {
        _path = path;
        _numbers = new RecordingNumbers(path);
        _keepIds = keepIds;
        _madeUp = new MadeUpIds(seed);
        _time = time;
        _log = log;
        _start = time.GetTimestamp();
    }

    /// <summary>Notes one answer.</summary>
    /// <param name="ids">The task.</param>
    /// <param name="outcome">What was said; none if nothing of Get Task's.</param>
    /// <param name="sent">When it was asked for, on the host's clock.</param>
    public void Note(TaskIds ids, Outcome? outcome, long sent)
    {
        var seen = _time.GetElapsedTime(_start);
        var task = Find(ids);
        task?.Note(outcome, seen - _time.GetElapsedTime(sent), seen, _log);
    }

    /// <summary>Notes that no whole answer came.</summary>
    /// <param name="ids">The task; none if the request was none of Get Task.</param>
    public void Leave(TaskIds? ids)
    {
        if (ids is not null)
        {
            Note(ids, null, 0);
        }
    }

    /// <summary>Writes what could not be written before.</summary>
    /// <returns>Whether all is written.</returns>
    public bool Finish()
    {
        lock (_gate)
        {
            foreach (var task in _tasks.Values)
            {
                task.WriteIfNeeded(_log);
            }

            var files = _tasks.Values.Count(task => task.IsWritten);
            Log.Recorded(_log, files, _path.First);
            if (_isFull)
            {
                Log.TooManyTasks(_log, MaxTasks);
            }

            return _tasks.Values.All(task => !task.IsOutdated);
        }
    }

    private RecordedTask? Find(TaskIds ids)
    {
        lock (_gate)
        {
            if (_tasks.TryGetValue(ids, out var task))
            {
                return task;
            }

            if (_tasks.Count == MaxTasks)
            {
                _isFull = true;
                return null;
            }

            var keeps = _keepIds && IsPlain(ids.CampaignId) && IsPlain(ids.AnnotationRequestId) && IsPlain(ids.SceneId);
            var when = keeps ? ids : new TaskIds(_madeUp.For(ids.CampaignId), _madeUp.For(ids.AnnotationRequestId), _madeUp.For(ids.SceneId));
            task = new RecordedTask(_numbers, when, areMadeUp: !keeps, _time.GetUtcNow());
            _tasks.Add(ids, task);
            return task;
        }
    }

    // In a scenario file a star has a meaning, and what is no ASCII letter or sign may have none: such ids are made up all the same.
    private static bool IsPlain(string id) => id.Length > 0 && id.All(sign => sign is > ' ' and < '\x7f' and not ('*' or '"' or '\\'));
}
