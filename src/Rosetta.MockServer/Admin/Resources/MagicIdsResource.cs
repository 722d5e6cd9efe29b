using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class MagicIdsResource
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/magic-ids", Get).WithName("getMagicIds");

    /// <summary>All ids that answer by themselves: statuses, errors, scenarios, faults, mutants.</summary>
    internal static Ok<MagicIdDocument[]> Get() => TypedResults.Ok(MagicIds.All.Select(MagicIdDocument.Of).ToArray());
}
