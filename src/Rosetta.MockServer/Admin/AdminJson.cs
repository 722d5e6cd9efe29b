using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rosetta.MockServer.Admin;

/// <summary>How the admin API writes JSON: for programs, and readable where a person looks at it with curl.</summary>
internal static class AdminJson
{
    /// <summary>For what is written outside of an endpoint's result.</summary>
    public static AdminJsonContext Context { get; } = new(Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = default;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(AdminJsonContext.Default);
        return options;
    }
}
