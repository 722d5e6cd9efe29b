using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>The OpenAPI document of the admin API, made of its routes, types and comments when it is asked for the first time.</summary>
internal sealed class AdminDocument(IServiceProvider services)
{
    private readonly Lazy<Task<byte[]>> _written = new(() => WriteAsync(services));

    /// <summary>UTF-8 JSON.</summary>
    public Task<byte[]> ReadAsync() => _written.Value;

    private static async Task<byte[]> WriteAsync(IServiceProvider services)
    {
        var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(AdminDocumentSetup.Name);
        var document = await provider.GetOpenApiDocumentAsync();
        using var output = new MemoryStream();
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1);
        return output.ToArray();
    }
}
