using System.Runtime.CompilerServices;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>Time as people read it and as scenario files write it: <c>1m30s</c>. Written without allocating.</summary>
internal static class ElapsedTime
{
    // Below this, a step's time is told to the millisecond.
    private const long ShortStep = 10 * TimeSpan.TicksPerSecond;

    /// <summary>
    /// The part of a time in a step that is shown; what is left is counted from there, so that the two add up to the step's.
    /// Somebody who read the clock a moment earlier may be behind the step's beginning: that is no time at all.
    /// </summary>
    public static long Shown(long ticks, StepEnd end)
    {
        var unit = end.Kind == StepEndKind.For && end.For.Ticks < ShortStep ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond;
        return Math.Max(0, ticks - (ticks % unit));
    }

    /// <summary>Writes a time; parts of a millisecond are left out.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler text, long ticks)
    {
        if (ticks < TimeSpan.TicksPerMillisecond)
        {
            text.AppendLiteral("0s");
            return;
        }

        foreach (var (unit, unitTicks) in DurationText.Units)
        {
            (var count, ticks) = Math.DivRem(ticks, unitTicks);
            if (count > 0)
            {
                NumberText.Append(ref text, count);
                text.AppendLiteral(unit);
            }
        }
    }
}
