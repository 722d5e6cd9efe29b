using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>Bodies and complaints of each call.</summary>
internal static class OperationDescriptions
{
    public static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (MetadataOf<BodyDescription>(context).FirstOrDefault() is not { } body)
        {
            return;
        }

        var schema = body.Type is { } type
            ? await context.GetOrCreateSchemaAsync(type, null, cancellationToken)
            : OpenApiModelFactory.Parse<OpenApiSchema>(body.Schema!.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, context.Document!, out _);
        var content = new OpenApiMediaType { Schema = Component(context.Document!, body.Name, schema!) };
        operation.RequestBody = new OpenApiRequestBody { Required = body.IsRequired, Content = body.MediaTypes.ToDictionary(mediaType => mediaType, _ => content) };
    }

    public static Task DescribeAnswerAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (MetadataOf<AnswerDescription>(context).FirstOrDefault() is { } answer)
        {
            var content = new OpenApiMediaType { Schema = new OpenApiSchema { Type = answer.Type } };
            operation.Responses = new OpenApiResponses { [Key(StatusCodes.Status200OK)] = Response(answer.Description, answer.MediaType, content) };
        }

        return Task.CompletedTask;
    }

    public static async Task DescribeComplaintsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), null, cancellationToken);
        var content = new OpenApiMediaType { Schema = Component(context.Document!, nameof(ProblemDocument), schema) };
        var kinds = MetadataOf<Complaints>(context).SelectMany(complaints => complaints.Kinds).Distinct();
        foreach (var status in kinds.GroupBy(kind => kind.HttpStatus).OrderBy(status => status.Key))
        {
            operation.Responses![Key(status.Key)] = Response(string.Join("\n", status.Select(kind => $"{kind.Type}: {kind.Summary}")), Problem.ContentType, content);
        }
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static OpenApiResponse Response(string description, string mediaType, OpenApiMediaType content) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = content },
    };

    private static OpenApiSchemaReference Component(OpenApiDocument document, string name, IOpenApiSchema schema)
    {
        document.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, document);
    }

    private static IEnumerable<T> MetadataOf<T>(OpenApiOperationTransformerContext context) => context.Description.ActionDescriptor.EndpointMetadata.OfType<T>();
}
