using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// What the provider states of a contract have set up in a session: tasks that answer one thing, whatever plays there else. Every
/// set-up has ids of its own, so verifications that run at once never meet, even in one session.
/// </summary>
public sealed class ProviderSetUps
{
    /// <summary>Set-ups that stand at one time; the oldest makes room. A verifier need not take down what it has set up.</summary>
    public const int Limit = 250;

    private readonly Session _session;
    private readonly Lock _changing = new();
    private readonly List<SetUp> _standing = []; // Oldest first.
    private long _made;

    internal ProviderSetUps(Session session) => _session = session;

    /// <summary>How many stand.</summary>
    public int Count
    {
        get
        {
            lock (_changing)
            {
                return _standing.Count;
            }
        }
    }

    /// <summary>Sees to it that some ids answer an outcome, until it is taken down.</summary>
    /// <param name="outcome">What is answered.</param>
    /// <param name="given">Ids to be used, by the names of the request's fields; the others are made up.</param>
    /// <returns>All three ids.</returns>
    /// <exception cref="ArgumentException">An id is longer than a request may have it.</exception>
    public GetTaskRequest Add(Outcome outcome, IReadOnlyDictionary<string, string> given)
    {
        var ordinal = Interlocked.Increment(ref _made);
        var ids = new GetTaskRequest(
            IdOf(WireNames.CampaignId, DrawPurpose.CampaignId, given, ordinal),
            IdOf(WireNames.AnnotationRequestId, DrawPurpose.AnnotationRequestId, given, ordinal),
            IdOf(WireNames.SceneId, DrawPurpose.SceneId, given, ordinal));
        var key = _session.Control.Know(ids).Key;
        _session.Control.Force(key, new ForcedAnswer(outcome.Status is { } status ? new StatusReply(status) : new ErrorReply(outcome.Code), Calls: null));
        SetUp? oldest = null;
        lock (_changing)
        {
            _standing.RemoveAll(other => other.Key == key);
            _standing.Add(new SetUp(outcome, ids, key, IsMadeUp: !given.Keys.Any(ProviderStates.Values.Contains)));
            if (_standing.Count > Limit)
            {
                oldest = _standing[0];
                _standing.RemoveAt(0);
            }
        }

        TakeDown(oldest);
        return ids;
    }

    /// <summary>
    /// Takes one set-up of an outcome down. A verifier does not say which: it is the oldest that has been asked. Where none has, it is
    /// the only one; of several somebody else's might still be waited for, and all of them stay.
    /// </summary>
    /// <param name="outcome">What it answers.</param>
    /// <param name="given">The ids that were to be used, as when it was set up.</param>
    /// <returns>Whether there was such a one.</returns>
    public bool Remove(Outcome outcome, IReadOnlyDictionary<string, string> given)
    {
        SetUp? gone;
        lock (_changing)
        {
            var fitting = _standing.Where(other => other.Outcome == outcome && other.Has(given)).ToList();
            gone = fitting.Find(IsDone) ?? (fitting.Count == 1 ? fitting[0] : null);
            _standing.RemoveAll(other => other == gone);
        }

        TakeDown(gone);
        return gone is not null;
    }

    /// <summary>Forgets them all; the session forgets its tasks itself.</summary>
    internal void Clear()
    {
        lock (_changing)
        {
            _standing.Clear();
        }
    }

    private string IdOf(string field, DrawPurpose purpose, IReadOnlyDictionary<string, string> given, long ordinal) =>
        given.TryGetValue(field, out var id) ? id : MadeUpId.Of(_session, ordinal, purpose);

    private bool IsDone(SetUp setUp) => !_session.Control.TryFind(setUp.Key, out var task) || task.Answers > 0;

    // A task with ids that somebody chose may have had a story before; that one goes on.
    private void TakeDown(SetUp? setUp)
    {
        if (setUp is { IsMadeUp: true })
        {
            _session.Control.Forget(setUp.Key);
        }
        else if (setUp is not null)
        {
            _session.Control.ClearForced(setUp.Key);
        }
    }

    private sealed record SetUp(Outcome Outcome, GetTaskRequest Ids, string Key, bool IsMadeUp)
    {
        /// <summary>Whether its ids are those, as far as they are said.</summary>
        public bool Has(IReadOnlyDictionary<string, string> given) =>
            (given.GetValueOrDefault(WireNames.CampaignId) ?? Ids.CampaignId) == Ids.CampaignId
            && (given.GetValueOrDefault(WireNames.AnnotationRequestId) ?? Ids.AnnotationRequestId) == Ids.AnnotationRequestId
            && (given.GetValueOrDefault(WireNames.SceneId) ?? Ids.SceneId) == Ids.SceneId;
    }
}
