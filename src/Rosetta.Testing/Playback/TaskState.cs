using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// What a session remembers of one task. Small, since there may be hundreds of thousands: the ids are kept as the bytes that came.
/// </summary>
internal sealed class TaskState
{
    private readonly byte[] _ids;
    private readonly short _campaignLength;
    private readonly short _annotationRequestLength;
    private readonly Lock _changing = new();
    private CursorCell? _first;
    private string? _firstName;
    private Dictionary<(string Scenario, bool ByHeader), CursorCell>? _others;
    private volatile ForcedAnswer? _forced;
    private long _forcedOrdinal;

    public TaskState(UInt128 key, GetTaskRequestUtf8 request)
    {
        Key = key;
        _ids = [.. request.CampaignId, .. request.AnnotationRequestId, .. request.SceneId];
        _campaignLength = (short)request.CampaignId.Length;
        _annotationRequestLength = (short)request.AnnotationRequestId.Length;
        (Project, Digits) = TaskNumbers.Of(request);
    }

    public UInt128 Key { get; }

    /// <summary>For <c>viewUrl</c>.</summary>
    public ulong Project { get; }

    /// <inheritdoc cref="Project"/>
    public UInt128 Digits { get; }

    /// <summary>The host's timestamp of the last answer, to find the longest idle.</summary>
    public long LastUsed { get; set; }

    /// <summary>Who answered last time, valid as long as the view is the same.</summary>
    public Route? Route { get; set; }

    /// <summary>Answers so far, whoever gave them.</summary>
    public long Answers { get; private set; }

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

    /// <summary>Notes an answer. Exact counts under parallel calls are the cursor's business; this is for people to look at.</summary>
    public void Note(Reply reply, long at)
    {
        Answers++;
        LastReply = reply;
        LastAnsweredAt = at;
    }

    public void Force(ForcedAnswer? answer)
    {
        lock (_changing)
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

        lock (_changing)
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
    /// <param name="isFurther">Whether it was made beside another one, and counts against the limit of tasks.</param>
    public CursorCell CellOf(PlayableScenario scenario, bool byHeader, out bool isFurther)
    {
        isFurther = false;
        if (!byHeader && _first is { } first && (ReferenceEquals(_firstName, scenario.Name) || _firstName == scenario.Name))
        {
            return first;
        }

        lock (_changing)
        {
            if (!byHeader && (_firstName ??= scenario.Name) == scenario.Name)
            {
                return _first ??= new CursorCell(scenario);
            }

            _others ??= [];
            if (!_others.TryGetValue((scenario.Name, byHeader), out var cell))
            {
                isFurther = true;
                _others.Add((scenario.Name, byHeader), cell = new CursorCell(scenario));
            }

            return cell;
        }
    }

    /// <summary>The cell of a scenario's cursor for this task, if it has one.</summary>
    public CursorCell? FindCell(string scenario, bool byHeader)
    {
        lock (_changing)
        {
            return !byHeader && _firstName == scenario ? _first : _others?.GetValueOrDefault((scenario, byHeader));
        }
    }

    /// <summary>All cursors of this task.</summary>
    public IEnumerable<CursorCell> Cells()
    {
        lock (_changing)
        {
            return [.. _first is null ? [] : new[] { _first }, .. _others?.Values.AsEnumerable() ?? []];
        }
    }

    /// <summary>How many cursors count against the limit of tasks.</summary>
    public int Weight => 1 + (_others?.Count ?? 0);

    public GetTaskRequest ToRequest()
    {
        var ids = Ids;
        return new(Encoding.UTF8.GetString(ids.CampaignId), Encoding.UTF8.GetString(ids.AnnotationRequestId), Encoding.UTF8.GetString(ids.SceneId));
    }
}
