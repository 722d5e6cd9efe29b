using System.Text.Json.Nodes;
using NJsonSchema;

namespace Rosetta.GetTask.Tests;

public class OpenApiSchemaTests
{
    public static TheoryData<string> Samples => [.. SpecificationSamples.All];

    public static TheoryData<string> GoodAnswers => [.. Outcome.All.Select(outcome => System.Text.Encoding.UTF8.GetString(SampleAnswers.Json(outcome)))];

    [Theory]
    [MemberData(nameof(Samples))]
    [MemberData(nameof(GoodAnswers))]
    public async Task AGoodAnswer_FitsTheSchema(string answer) =>
        (await AnswerSchema()).Validate(answer).Should().BeEmpty();

    [Theory]
    [InlineData("\"status\": 1", "\"status\": 7")]
    [InlineData("\"status\": 1", "\"status\": 12")]
    [InlineData("\"status\": 1", "\"status\": \"1\"")]
    [InlineData("\"code\": 2000", "\"code\": \"2000\"")]
    [InlineData("\"code\": 2000", "\"code\": 2001")]
    [InlineData("\"code\": 2000", "\"code\": 5000")]
    [InlineData("\"Success\"", "\"success\"")]
    [InlineData("\"message\": \"Success\",", "")]
    [InlineData("viewOnly", "view")]
    [InlineData("\"viewUrl\"", "\"url\"")]
    [InlineData("2025-03-13 20", "2025-03-13T20")]
    [InlineData("7610aa", "7610AA")]
    [InlineData("true", "false")]
    [InlineData("true", "\"true\"")]
    public async Task ASuccessWithOneThingWrong_DoesNotFit(string right, string wrong) =>
        (await AnswerSchema()).Validate(SpecificationSamples.Success.Replace(right, wrong, StringComparison.Ordinal)).Should().NotBeEmpty();

    [Theory]
    [InlineData("\"data\": null", "\"data\": {}")]
    [InlineData("\"data\": null,", "")]
    [InlineData("5000", "56001")]
    [InlineData("5000", "2000")]
    [InlineData("hiccuped", "hiccupped")]
    [InlineData("false", "true")]
    public async Task AnErrorWithOneThingWrong_DoesNotFit(string right, string wrong) =>
        (await AnswerSchema()).Validate(SpecificationSamples.ServiceHiccuped.Replace(right, wrong, StringComparison.Ordinal)).Should().NotBeEmpty();

    [Fact]
    public async Task FurtherFields_Fit() =>
        (await AnswerSchema()).Validate(SpecificationSamples.Success.Replace("\"code\"", "\"trace\": 1, \"code\"", StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("""{"campaignId":"a","annotationRequestId":"b","sceneId":"c","more":1}""", true)]
    [InlineData("""{"campaignId":"a","annotationRequestId":"b"}""", false)]
    [InlineData("""{"campaignId":"a","annotationRequestId":"b","sceneId":""}""", false)]
    [InlineData("""{"campaignId":"a","annotationRequestId":"b","sceneId":3}""", false)]
    public async Task ARequest_FitsIfItHasThreeStringsThatAreNotEmpty(string request, bool fits) =>
        (await SchemaOf(Post["requestBody"]!)).Validate(request).Count.Should().Be(fits ? 0 : 1);

    private static JsonObject Document => JsonNode.Parse(GetTaskOpenApi.Document)!.AsObject();

    private static JsonNode Post => Document["paths"]!["/task/get"]!["post"]!;

    private static Task<JsonSchema> AnswerSchema() => SchemaOf(Post["responses"]!["200"]!);

    // The schema of a body on its own. NJsonSchema follows references to definitions, where OpenAPI has components.
    private static Task<JsonSchema> SchemaOf(JsonNode bodied)
    {
        var schema = bodied["content"]!["application/json"]!["schema"]!.DeepClone().AsObject();
        schema["definitions"] = Document["components"]!["schemas"]!.DeepClone();
        var json = schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return JsonSchema.FromJsonAsync(json, TestContext.Current.CancellationToken);
    }
}
