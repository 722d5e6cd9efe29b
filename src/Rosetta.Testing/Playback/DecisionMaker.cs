using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>Puts a decision together: everything that the draws and the settings add to a reply.</summary>
internal static class DecisionMaker
{
    /// <param name="view">The view it is decided in.</param>
    /// <param name="numbers">The digits in <c>viewUrl</c>.</param>
    /// <param name="why">Who answers.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="basis">The good answer underneath.</param>
    /// <param name="draw">Where chance comes from.</param>
    /// <param name="now">The session's time, in UTC ticks.</param>
    public static Decision Make(
        PlaybackView view, (ulong Project, UInt128 Task) numbers, in Reason why, Reply reply, Outcome basis, in Draw draw, long now)
    {
        var utc = new DateTime(now, DateTimeKind.Utc);
        return new Decision
        {
            Reply = reply,
            Basis = basis,
            Values = new AnswerValues(numbers.Project, numbers.Task, InZone(utc, view.Settings.TimeZone), draw.Bits(DrawPurpose.RequestId)),
            Templates = view.Templates,
            Delay = DelayOf(reply, draw),
            Bits = reply is FaultReply ? draw.Bits(DrawPurpose.Garbage) : default,
            Rule = why.Rule,
            Scenario = why.Scenario,
            Step = why.Step,
            Explain = why.Explain,
            Settings = view.Settings,
            Now = new DateTimeOffset(utc),
        };
    }

    private static DateTime InZone(DateTime utc, TimeZoneInfo zone) =>
        ReferenceEquals(zone, TimeZoneInfo.Utc) ? utc : TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    private static TimeSpan DelayOf(Reply reply, in Draw draw)
    {
        if (reply.Delay is not { } delay)
        {
            return TimeSpan.Zero;
        }

        var (first, second) = draw.Units(DrawPurpose.Delay);
        return delay.Sample(first, second);
    }
}

/// <summary>Who answers, and why.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Explain">In one line.</param>
/// <param name="Scenario">Its name; none for what answers by itself.</param>
/// <param name="Step">From 1; 0 where there is no scenario.</param>
internal readonly record struct Reason(SelectionRule Rule, string Explain, string? Scenario = null, int Step = 0);
