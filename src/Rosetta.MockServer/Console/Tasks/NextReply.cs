using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Tasks;

/// <summary>What comes after a task's present step, by the rule that the admin API has too.</summary>
internal static class NextReply
{
    /// <returns>None if the step never ends, or the answer stays as it is.</returns>
    public static Reply? Of(Session session, TaskSnapshot task) => NextDocument.Find(session, task)?.Reply;
}
