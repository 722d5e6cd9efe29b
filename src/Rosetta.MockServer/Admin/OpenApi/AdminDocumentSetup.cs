using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>What the OpenAPI document says as a whole.</summary>
internal static class AdminDocumentSetup
{
    public const string Name = "admin";

    private const string TokenScheme = "token";

    public static void AddAdminDocument(this IServiceCollection services)
    {
        services.AddSingleton<AdminDocument>();
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(DescribeAsync);
            options.AddOperationTransformer(OperationDescriptions.DescribeBodyAsync);
            options.AddOperationTransformer(OperationDescriptions.DescribeAnswerAsync);
            options.AddOperationTransformer(OperationDescriptions.DescribeComplaintsAsync);
            options.AddSchemaTransformer(SchemaDescriptions.DescribeAsync);
        });
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Rosetta fake: admin API",
            Version = ServerVersion.Text,
            Description = "Scenarios, sessions, tasks, clocks and the journal of the fake. Nothing of it is Rosetta's.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(TokenScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The token of --admin-token; without that option none is asked for.",
        });
        document.Security = [[], new() { [new OpenApiSecuritySchemeReference(TokenScheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
