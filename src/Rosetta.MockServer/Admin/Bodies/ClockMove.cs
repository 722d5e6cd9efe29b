using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>What to do with a session's clock, checked.</summary>
/// <param name="Speed">Session seconds to a host second; none leaves it.</param>
/// <param name="Paused">Whether it is to stand still; none leaves it.</param>
/// <param name="Advance">How far to move.</param>
/// <param name="ToNextTransition">Whether to move to the next transition instead.</param>
internal sealed record ClockMove(double? Speed, bool? Paused, TimeSpan Advance, bool ToNextTransition)
{
    private const string NextTransition = "next-transition";

    /// <summary>Reads what was sent; what can't be taken stands in the report.</summary>
    public static ClockMove Read(ClockChange change, BodyReport report)
    {
        if (change is { Advance: null, To: null, Speed: null, Paused: null } && report.IsClean)
        {
            report.Refuse(JsonPath.Root, "an object without fields", "at least one of: advance, to, speed, paused");
        }

        if (change is { Advance: not null, To: not null })
        {
            report.Refuse("$.to", "to beside advance", "one of the two: each is a move of its own");
        }

        if (change.Speed is { } speed && !SessionClock.IsSpeed(speed))
        {
            report.Refuse("$.speed", $"the number {speed:R}", $"more than 0 and at most {ClockState.MaxSpeed:0}; to stop the clock, send paused: true");
        }

        if (change.To is not null and not NextTransition)
        {
            report.Refuse("$.to", JsonText.Quote(JsonText.Shown(change.To)), NextTransition);
        }

        return new ClockMove(change.Speed, change.Paused, DurationReader.Read("$.advance", change.Advance, report) ?? TimeSpan.Zero, change.To == NextTransition);
    }

    /// <summary>Moves the clock.</summary>
    /// <returns>False if there is no transition to go to; nothing has changed then.</returns>
    public bool TryApply(Session session)
    {
        if (ToNextTransition && session.Control.NextTransition() is null)
        {
            return false;
        }

        if (Speed is { } speed)
        {
            session.Clock.SetSpeed(speed);
        }

        switch (Paused)
        {
            case true:
                session.Clock.Pause();
                break;
            case false:
                session.Clock.Resume();
                break;
        }

        session.Clock.Advance(Advance);
        return !ToNextTransition || session.Control.JumpToNextTransition();
    }
}
