using System.Collections.Immutable;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Stories;

/// <summary>Starts a story from its beginning: for a session, for one task, or for ids.</summary>
internal static class StartStory
{
    /// <summary>It answers wherever nothing else does.</summary>
    public static void ForSession(Session session, string scenario)
    {
        session.Apply(session.Settings with { Scenario = scenario });
        Rewind(session, session.Control.All(), scenario);
    }

    /// <summary>It answers for one task.</summary>
    /// <returns>What is wrong; nothing has changed then.</returns>
    public static ImmutableArray<string> ForTask(Session session, TaskSnapshot task, string scenario)
    {
        var ids = task.Ids;
        return ForIds(session, scenario, new When
        {
            CampaignId = [new IdPattern(ids.CampaignId, IsPrefix: false)],
            AnnotationRequestId = [new IdPattern(ids.AnnotationRequestId, IsPrefix: false)],
            SceneId = [new IdPattern(ids.SceneId, IsPrefix: false)],
        });
    }

    /// <summary>It answers for all tasks with such ids; replaces what was chosen for the same ids before.</summary>
    /// <returns>What is wrong; nothing has changed then.</returns>
    public static ImmutableArray<string> ForIds(Session session, string scenario, When when)
    {
        var others = session.Bindings.Where(binding => TextOf(binding.When) != TextOf(when));
        var errors = session.Bind([.. others, new Binding(scenario, when)]);
        if (errors.IsEmpty)
        {
            Rewind(session, session.Control.All().Where(task => task.Rule == SelectionRule.Binding), scenario);
        }

        return errors;
    }

    /// <summary>The ids as a person reads them.</summary>
    public static string TextOf(When when) =>
        string.Join(" · ", new[] { when.SceneId, when.AnnotationRequestId, when.CampaignId }.Where(field => !field.IsEmpty).Select(field => string.Join(", ", field)));

    // Tasks that have played it before stand somewhere in it.
    private static void Rewind(Session session, IEnumerable<TaskSnapshot> tasks, string scenario)
    {
        foreach (var task in tasks.Where(task => task.Scenario == scenario && task.HasStarted))
        {
            session.Control.JumpTo(task.Key, 1);
        }
    }
}
