using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Http;

/// <summary>
/// An answer of the API on its way, for those who count what clients get. It counts just before it is sent, so that a client that
/// has it finds it counted, and is taken back if it did not arrive. The default one, for the fake's own complaints, counts nothing.
/// </summary>
/// <param name="Session">Whose.</param>
/// <param name="Polls">What is remembered of the task's polling.</param>
/// <param name="Answer">What is sent.</param>
internal readonly record struct Delivery(Session? Session, PollMemory? Polls, PolledAnswer Answer)
{
    /// <summary>To be called when any delay is over.</summary>
    public Receipt Begin()
    {
        if (Session is null)
        {
            return default;
        }

        Session.Counters.Add(Answer.Reply, Answer.Basis);
        if (Polls is null)
        {
            return default;
        }

        var before = Polls.NoteAnswer(Answer);
        var isTransition = Answer is { Reply: StatusReply, IsLinked: true } && before.Status is { } from && from != Answer.Basis;
        if (isTransition)
        {
            Session.Counters.AddTransition(before.Status!.Value.Index, Answer.Basis.Index);
        }

        return new Receipt(before, isTransition);
    }

    /// <summary>To be called when it turns out that the answer did not arrive.</summary>
    public void TakeBack(in Receipt receipt)
    {
        if (Session is null)
        {
            return;
        }

        Session.Counters.Remove(Answer.Reply, Answer.Basis);
        if (receipt.WasTransition)
        {
            Session.Counters.RemoveTransition(receipt.Before.Status!.Value.Index, Answer.Basis.Index);
        }

        Polls?.TakeBackAnswer(Answer.Entry, receipt.Before);
    }
}

/// <summary>What was counted, to take it back.</summary>
/// <param name="Before">How the task stood.</param>
/// <param name="WasTransition">Whether its status followed another.</param>
internal readonly record struct Receipt(PollState Before, bool WasTransition);
