using System.Collections.Immutable;
using System.Text;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Findings;

/// <summary>Puts the verdict on a session's clients together.</summary>
internal static class FindingsReader
{
    public static FindingsReport Read(Session session)
    {
        var count = 0;
        var seen = ImmutableArray.CreateBuilder<Sighting>();
        foreach (var task in session.Tasks.All)
        {
            var state = task.ReadPolls();
            if (state.IsOpen && count++ < FindingsReport.MaxSightings)
            {
                seen.Add(new Sighting(FindingTexts.GaveUp(FindingTexts.NameOf(Encoding.UTF8.GetString(task.Ids.SceneId)), state.Last), [state.Entry]));
            }
        }

        return new FindingsReport(session.Name, session.Watch.Read(), new OpenTasks(count, [.. seen.OrderBy(sighting => sighting.Entries[0])])
        {
            IsDemanded = session.Settings.Findings.Has(FindingRule.GaveUp),
        });
    }
}
