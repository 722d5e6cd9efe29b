// The bare peer of race.sh: what a good developer writes in five minutes when the answer is always the same. A minimal
// API on the slim builder, its JSON source-generated, nothing logged. It stands on the framework's defaults: it is
// neither tuned nor held back, and it knows nothing of the project that is measured against it.
//
//   dotnet run -c Release --project benchmarks/BareServer -- --urls http://127.0.0.1:5081
using System.Text.Json.Serialization;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));

var app = builder.Build();
app.MapPost("/task/get", Answer);
app.MapPost("/s/{session}/task/get", Answer);
app.Run();

static async Task Answer(BareRequest request, HttpResponse response)
{
    if (string.IsNullOrEmpty(request.CampaignId) || string.IsNullOrEmpty(request.AnnotationRequestId) || string.IsNullOrEmpty(request.SceneId))
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        return;
    }

    response.ContentType = "application/json";
    response.ContentLength = BareAnswer.Bytes.Length;
    await response.Body.WriteAsync(BareAnswer.Bytes, response.HttpContext.RequestAborted);
}

internal sealed record BareRequest(string? CampaignId, string? AnnotationRequestId, string? SceneId);

internal static class BareAnswer
{
    // As long as a real answer with code 2000: ids, date and requestId have fixed widths there.
    public static readonly byte[] Bytes =
        """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":1},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}"""u8.ToArray();
}

// The web defaults are what minimal APIs bind with; said here because a context of one's own brings its own options.
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareRequest))]
internal sealed partial class BareJson : JsonSerializerContext;
