using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// What a session remembers of one task. Small, since there may be hundreds of thousands: the ids are kept as the bytes that came. One
/// object and its own lock, with the polling and the first cursor in it: each further object is a wait for memory in every poll.
/// </summary>
internal sealed class TaskState : PollMemory
{
    /// <summary>Lines of memory that it takes; see <see cref="MemoryHint"/>.</summary>
    public const int Lines = 5;

    private readonly byte[] _ids;
    private readonly short _campaignLength;
    private readonly short _annotationRequestLength;
    private CursorSlot _first;
    private Dictionary<(string Scenario, bool ByHeader), CursorBox>? _others;
    private volatile ForcedAnswer? _forced;
    private long _forcedOrdinal;
    private long _answers;
    private bool _isRetired;

    public TaskState(UInt128 key, GetTaskRequestUtf8 request)
    {
        Key = key;
        _campaignLength = (short)request.CampaignId.Length;
        _annotationRequestLength = (short)request.AnnotationRequestId.Length;
        _ids = new byte[_campaignLength + _annotationRequestLength + request.SceneId.Length];
        request.CampaignId.CopyTo(_ids);
        request.AnnotationRequestId.CopyTo(_ids.AsSpan(_campaignLength));
        request.SceneId.CopyTo(_ids.AsSpan(_campaignLength + _annotationRequestLength));
        (Project, Digits) = TaskNumbers.Of(request);
    }

    public UInt128 Key { get; }

    /// <summary>For <c>viewUrl</c>.</summary>
    public ulong Project { get; }

    /// <inheritdoc cref="Project"/>
    public UInt128 Digits { get; }

    /// <summary>Whether it was known once and given up at the limit.</summary>
    public bool StartsAgain { get; set; }

    /// <summary>The host's timestamp of the last answer, to find the longest idle.</summary>
    public long LastUsed { get; set; }

    /// <summary>Who answered last time, valid as long as the view is the same. Immutable, so racing writers do no harm.</summary>
    public Route? Route
    {
        get;
        set
        {
            // Most often the same, and then the collector need not hear of it.
            if (!ReferenceEquals(field, value))
            {
                field = value;
            }
        }
    }

    /// <summary>Answers so far, whoever gave them.</summary>
    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>The last answer; none before the first.</summary>
    public Reply? LastReply { get; private set; }

    /// <summary>When it was given: UTC ticks on the session's clock.</summary>
    public long LastAnsweredAt { get; private set; }

    /// <summary>What is forced now, with the calls that are left.</summary>
    public ForcedAnswer? Forced => _forced;

    public GetTaskRequestUtf8 Ids => new(
        _ids.AsSpan(0, _campaignLength),
        _ids.AsSpan(_campaignLength, _annotationRequestLength),
        _ids.AsSpan(_campaignLength + _annotationRequestLength));

    /// <summary>Notes an answer. Of two at once either may stand here as the last one; this is for people to look at.</summary>
    public void Note(Reply reply, long at)
    {
        Interlocked.Increment(ref _answers);
        if (!ReferenceEquals(LastReply, reply))
        {
            LastReply = reply;
        }

        LastAnsweredAt = at;
    }

    public void Force(ForcedAnswer? answer)
    {
        InterruptPolls();
        lock (this)
        {
            _forced = answer;
        }
    }

    /// <summary>Takes one call of the forced answer, if there is one.</summary>
    public bool TryTakeForced(out ForcedAnswer taken, out long ordinal)
    {
        if (_forced is null)
        {
            (taken, ordinal) = (default!, 0);
            return false;
        }

        lock (this)
        {
            taken = _forced!;
            ordinal = _forcedOrdinal;
            if (taken is null)
            {
                return false;
            }

            _forcedOrdinal++;
            _forced = taken.Calls switch
            {
                null => taken,
                > 1 => taken with { Calls = taken.Calls - 1 },
                _ => null,
            };
            return true;
        }
    }

    /// <summary>The cell of a scenario's cursor for this task; made if there is none.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="view">The number of the view it comes from.</param>
    /// <param name="byHeader">Whether a header chose it.</param>
    /// <param name="isFurther">Whether it was made beside another one, and counts against the limit of tasks.</param>
    public CursorCell CellOf(PlayableScenario scenario, long view, bool byHeader, out bool isFurther)
    {
        isFurther = false;
        if (!byHeader && IsFirst(scenario.Name))
        {
            return FirstCell;
        }

        lock (this)
        {
            if (!byHeader && _first.Scenario is null)
            {
                _first = CursorSlot.At(scenario, view);
            }

            if (!byHeader && IsFirst(scenario.Name))
            {
                return FirstCell;
            }

            _others ??= [];
            if (!_others.TryGetValue((scenario.Name, byHeader), out var box))
            {
                isFurther = !_isRetired;
                _others.Add((scenario.Name, byHeader), box = new CursorBox(scenario, view));
            }

            return box.Cell;
        }
    }

    /// <summary>The scenario's cursor for this task as that version would have it, if there is one. Looking changes nothing.</summary>
    public Cursor? Peek(PlayableScenario scenario, bool byHeader, long now)
    {
        lock (this)
        {
            return !byHeader && IsFirst(scenario.Name)
                ? FirstCell.Peek(scenario, now)
                : _others?.GetValueOrDefault((scenario.Name, byHeader))?.Cell.Peek(scenario, now);
        }
    }

    /// <summary>The cursors of scenarios that a header chose.</summary>
    public IEnumerable<(string Scenario, CursorBox Box)> HeaderBoxes()
    {
        lock (this)
        {
            return _others is null ? [] : [.. _others.Where(entry => entry.Key.ByHeader).Select(entry => (entry.Key.Scenario, entry.Value))];
        }
    }

    /// <summary>Ends the counting: whatever a request in flight still makes of this task is nobody's any more.</summary>
    /// <returns>How much counted against the limit of tasks.</returns>
    public int Retire()
    {
        lock (this)
        {
            _isRetired = true;
            return 1 + (_others?.Count ?? 0);
        }
    }

    private CursorCell FirstCell => new(this, ref _first);

    // The name stays once it is there, whatever version the cursor is carried over to, so no lock is needed to ask.
    private bool IsFirst(string scenario) => _first.Scenario?.Name == scenario;
}
