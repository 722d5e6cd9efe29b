using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosettaService.Storage;

/// <summary>What a new database holds: campaigns, their annotation requests, the scenes of these.</summary>
internal sealed record Seed(ImmutableArray<SeedCampaign> Campaigns)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>One task for each status, among them that of the specification's samples, and one that hiccups.</summary>
    public static Seed BuiltIn()
    {
        using var stream = Resources.Open("seed.json");
        return JsonSerializer.Deserialize<Seed>(stream, Form)!;
    }

    /// <exception cref="ServiceStartException">There is no such file, or it has not the form of the built-in one.</exception>
    public static Seed Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Seed>(stream, Form) ?? throw new JsonException("it holds null");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw ServiceStartException.SeedFile(path, error);
        }
    }
}

/// <param name="Id">What requests name.</param>
/// <param name="Number">Digits, as <c>viewUrl</c> has them.</param>
/// <param name="AnnotationRequests">Those of the campaign.</param>
internal sealed record SeedCampaign(string Id, string Number, ImmutableArray<SeedAnnotationRequest> AnnotationRequests);

internal sealed record SeedAnnotationRequest(string Id, ImmutableArray<SeedScene> Scenes);

/// <param name="Id">What requests name.</param>
/// <param name="TaskNumber">Digits, as <c>viewUrl</c> has them.</param>
/// <param name="Status">Of the task.</param>
/// <param name="Hiccups">Whether asking for it answers code 5000.</param>
internal sealed record SeedScene(string Id, string TaskNumber, int Status, bool Hiccups = false);
