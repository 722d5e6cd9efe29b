using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.OpenApi;

namespace Rosetta.MockServer.Admin.Resources;

internal static class DocumentsResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AdminPaths.AdminDocument, GetAdmin).ExcludeFromDescription();
        routes.MapGet(AdminPaths.GetTaskDocument, GetTask).ExcludeFromDescription();
    }

    internal static async Task<FileContentHttpResult> GetAdmin(AdminDocument document) =>
        TypedResults.Bytes(await document.ReadAsync(), WireNames.MediaType);

    internal static FileContentHttpResult GetTask() => TypedResults.Bytes(GetTaskOpenApi.Document, WireNames.MediaType);
}
