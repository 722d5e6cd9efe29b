using System.Collections.Immutable;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>An id that answers by itself, in every session, without set-up and without a header.</summary>
/// <param name="Id">A valid UUID.</param>
/// <param name="Fields">In which fields of the request it works.</param>
/// <param name="Answer">What it answers; none if it plays a scenario.</param>
/// <param name="Scenario">The scenario that it plays; none if it answers by itself.</param>
/// <param name="Description">For a person.</param>
internal sealed record MagicIdDocument(string Id, ImmutableArray<string> Fields, ReplyDocument? Answer, string? Scenario, string Description)
{
    public static MagicIdDocument Of(MagicId magic) =>
        new(magic.Id, magic.Fields, magic.Reply is { } reply ? ReplyDocument.Of(reply) : null, magic.Scenario, magic.Description);
}
