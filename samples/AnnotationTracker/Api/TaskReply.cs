namespace AnnotationTracker.Api;

// begin-snippet: task-reply
/// <summary>
/// What a call of Get Task came to. The client throws for nothing that the network or Rosetta may do; it says it here, so
/// that whoever calls has to say what happens then.
/// </summary>
public abstract record TaskReply
{
    private TaskReply()
    {
    }

    /// <summary>The task, with a status that we know.</summary>
    public sealed record Found(AnnotationStatus Status, Uri ViewUrl) : TaskReply;

    /// <summary>The task, with a status that we don't know: it goes on, but we can't say how far it is.</summary>
    public sealed record NewStatus(int Number, Uri ViewUrl) : TaskReply;

    /// <summary>No, and it will be no again: the ids are wrong, or the call is.</summary>
    /// <param name="Reason">For a person.</param>
    public sealed record Refused(string Reason) : TaskReply;

    /// <summary>Not now: Rosetta hiccuped, or the network did.</summary>
    /// <param name="Reason">For a person.</param>
    /// <param name="After">How long Rosetta wants us to wait; none if it did not say.</param>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : TaskReply;

    /// <summary>An answer that contradicts itself or is none. Never taken for success, whatever else it says.</summary>
    /// <param name="Reason">For a person.</param>
    public sealed record NotUnderstood(string Reason) : TaskReply;
}
// end-snippet
