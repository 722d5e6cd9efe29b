using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Admin.Resources;

internal static class WorldResource
{
    private static readonly World Nothing = new([]);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/world", Get).WithName("getWorld").May(AdminProblems.MalformedQueryKind);
        routes.MapGet("/world.csv", GetCsv).WithName("getWorldCsv")
            .Answers(WorldTable.MediaType, JsonSchemaType.String, "CSV (RFC 4180), a row a scene");
    }

    /// <summary>Which campaigns, annotation requests and scenes exist, and which belongs to which.</summary>
    /// <remarks>Without a world every id is known, and this is empty. A thousand scenes at most, unless limit says otherwise.</remarks>
    /// <param name="query">Which scenes.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<WorldDocument>, ProblemResult> Get([AsParameters] WorldParameters query, HttpRequest request, MockServices services)
    {
        var world = services.Sessions.World ?? Nothing;
        var report = new QueryReport(request.Query, WorldParameters.Names);
        var rows = query.Select(world, report);
        return report.IsClean ? TypedResults.Ok(WorldDocument.Of(world, rows)) : AdminProblems.MalformedQuery(report.Violations);
    }

    /// <summary>All scenes as a table, to seed a database of one's own: a row a scene, with everything that it belongs to.</summary>
    /// <param name="services">The server.</param>
    internal static PushStreamHttpResult GetCsv(MockServices services) => TypedResults.Stream(
        async output =>
        {
            await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            var table = new StringWriter();
            WorldTable.Whole.Write(table, services.Sessions.World ?? Nothing);
            await text.WriteAsync(table.GetStringBuilder());
        },
        WorldTable.MediaType,
        $"{WorldTable.Whole.Name}.csv");
}
