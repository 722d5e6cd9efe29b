using System.Text.Json.Nodes;

namespace Rosetta.GetTask.Tests;

public class OpenApiTests
{
    private static readonly JsonObject Document = JsonNode.Parse(GetTaskOpenApi.Document)!.AsObject();
    private static readonly JsonObject Post = Document["paths"]!["/task/get"]!["post"]!.AsObject();
    private static readonly JsonObject Schemas = Document["components"]!["schemas"]!.AsObject();

    [Fact]
    public void TheDocument_IsOpenApi31WithTheSpecificationsTitle()
    {
        Document["openapi"]!.GetValue<string>().Should().Be("3.1.0");
        Document["info"]!["title"]!.GetValue<string>().Should().Be("Get Task");
        Document["info"]!["version"]!.GetValue<string>().Should().MatchRegex("^[0-9]+[.][0-9]+[.][0-9]+$");
        Document["info"]!["description"]!.GetValue<string>().Should().StartWith("We will provide a GET API for get task info.");
    }

    [Fact]
    public void TheOnlyOperation_IsPostOfTaskGet()
    {
        Document["paths"]!.AsObject().Select(path => path.Key).Should().Equal("/task/get");
        Document["paths"]!["/task/get"]!.AsObject().Select(method => method.Key).Should().Equal("post");
        Post["responses"]!.AsObject().Select(response => response.Key).Should().Equal("200", "405");
    }

    [Fact]
    public void OtherMethods_Answer405AndNameTheOneThatIsAllowed() =>
        Post["responses"]!["405"]!["headers"]!["Allow"]!["schema"]!.ToJsonString().Should().Be("""{"type":"string","enum":["POST"]}""");

    [Fact]
    public void TheRequest_HasThreeRequiredStringsWithTheSpecificationsExamples()
    {
        Post["requestBody"]!["required"]!.GetValue<bool>().Should().BeTrue();
        Schemas["GetTaskRequest"]!.ToJsonString().Should().Be(Compact("""
            {
              "type": "object",
              "required": ["campaignId", "annotationRequestId", "sceneId"],
              "properties": {
                "campaignId": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Helix Campaign ID",
                  "examples": ["a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e"]
                },
                "annotationRequestId": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Helix Annotation Request ID",
                  "examples": ["f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f"]
                },
                "sceneId": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Helix Scene ID, RS taskId will align with the sceneId.",
                  "examples": ["d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"]
                }
              }
            }
            """));
    }

    [Fact]
    public void TheExampleRequest_IsTheSpecificationsOwn() =>
        Post["requestBody"]!["content"]!["application/json"]!["examples"]!["sample"]!["value"]!.ToJsonString().Should().Be(
            """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""");

    [Fact]
    public void TheExampleAnswers_AreTheFiveSamplesOfTheSpecification()
    {
        var examples = Post["responses"]!["200"]!["content"]!["application/json"]!["examples"]!.AsObject();

        examples.Select(example => example.Key).Should().Equal(
            "success", "service-hiccuped", "annotation-request-not-exists", "scene-not-exists", "campaign-not-exists");
        examples.Select(example => example.Value!["value"]!.ToJsonString()).Should().Equal(
            SpecificationSamples.All.Select(sample => Compact(sample.Replace("https:/${domain}", "https://rosetta.example", StringComparison.Ordinal))));
    }

    [Fact]
    public void TheStatuses_AreTheElevenWithTheirDescriptions()
    {
        var status = Schemas["RosettaStatus"]!;

        status["type"]!.GetValue<string>().Should().Be("integer");
        status["enum"]!.AsArray().Select(number => number!.GetValue<int>()).Should().Equal(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        status["x-enum-descriptions"]!.AsArray().Select(text => text!.GetValue<string>()).Should().Equal(
            "Task creation failed",
            "Task creation successful (Task in Rosetta Distribution Pool)",
            "Waiting for annotation (Task in Rosetta Annotation Pool)",
            "Annotation in progress (Task in Rosetta Annotation Pool)",
            "Annotation completed (Task in Rosetta Annotation Pool)",
            "Waiting for review (Task in Rosetta Review Pool)",
            "Review in progress (Task in Rosetta Review Pool)",
            "Waiting for QC (Task in Rosetta Sampling Pool)",
            "QC in progress (Task in Rosetta Sampling Pool)",
            "QC completed (Task in Rosetta Sampling Pool) -> Generate QC report on batch",
            "Labels approved (Move the batch of tasks to Completion Pool)");
        status["x-enum-varnames"]!.AsArray().Should().HaveCount(11);
        status["description"]!.GetValue<string>().Should().Contain("- `8` Waiting for QC (Task in Rosetta Sampling Pool)\n");
    }

    [Fact]
    public void BothEnvelopes_HaveTheirFieldsInTheOrderOfTheSamples()
    {
        Required("SuccessEnvelope").Should().Equal("code", "message", "data", "date", "requestId", "success");
        Required("ErrorEnvelope").Should().Equal("code", "data", "message", "date", "requestId", "success");
        Required("TaskData").Should().Equal("viewUrl", "status");
    }

    [Fact]
    public void TheError_PairsEachCodeWithItsMessage() =>
        Schemas["ErrorEnvelope"]!["oneOf"]!.ToJsonString().Should().Be(Compact("""
            [
              {"title": "service-hiccuped", "properties": {
                "code": {"type": "integer", "enum": [5000]}, "message": {"type": "string", "enum": ["Service hiccuped, please try again later."]}}},
              {"title": "annotation-request-not-exists", "properties": {
                "code": {"type": "integer", "enum": [53003]}, "message": {"type": "string", "enum": ["Annotation request has not exists."]}}},
              {"title": "scene-not-exists", "properties": {
                "code": {"type": "integer", "enum": [56001]}, "message": {"type": "string", "enum": ["SceneId is not exists."]}}},
              {"title": "campaign-not-exists", "properties": {
                "code": {"type": "integer", "enum": [51008]}, "message": {"type": "string", "enum": ["Campaign not exists."]}}}
            ]
            """));

    [Fact]
    public void EachReference_LeadsToASchema_AndEachSchemaIsReferredTo()
    {
        var references = References(Document).ToArray();

        references.Should().OnlyContain(reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal));
        references.Select(reference => reference["#/components/schemas/".Length..]).Distinct()
            .Should().BeEquivalentTo(Schemas.Select(schema => schema.Key));
    }

    private static IEnumerable<string> Required(string schema)
    {
        var properties = Schemas[schema]!["properties"]!.AsObject().Select(property => property.Key);
        Schemas[schema]!["required"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal(properties);
        return properties;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key == "$ref" ? [field.Value!.GetValue<string>()] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
