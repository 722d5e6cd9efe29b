using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>What types alone do not say.</summary>
internal static class SchemaDescriptions
{
    // Their fields may be left out, but null says nothing and is refused.
    private static readonly Type[] Changes = [typeof(SessionChange), typeof(ClockChange), typeof(PositionChange), typeof(LoginDocument), typeof(BindingDocument)];

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } property)
        {
            if (Changes.Contains(property.DeclaringType))
            {
                schema.Type &= ~JsonSchemaType.Null;
            }

            if (property.DeclaringType == typeof(JournalEntry) && property.PropertyType == typeof(TimeSpan?))
            {
                schema.Type = JsonSchemaType.Number | JsonSchemaType.Null; // Written by a converter of its own.
            }
        }

        if (context.JsonTypeInfo.Type == typeof(BindingDocument))
        {
            AllowSingleIds(schema);
        }

        return Task.CompletedTask;
    }

    private static void AllowSingleIds(OpenApiSchema schema)
    {
        foreach (var list in schema.Properties!.Values.OfType<OpenApiSchema>().Where(member => member.Items is not null))
        {
            list.Type = JsonSchemaType.Array | JsonSchemaType.String;
        }
    }
}
