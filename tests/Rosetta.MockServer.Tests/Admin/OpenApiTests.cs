using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Tests.Admin;

public class OpenApiTests
{
    private static readonly string[] Calls =
    [
        "DELETE /_rosetta/scenarios/{name}",
        "DELETE /_rosetta/sessions/{session}",
        "DELETE /_rosetta/sessions/{session}/bindings",
        "DELETE /_rosetta/sessions/{session}/journal",
        "DELETE /_rosetta/sessions/{session}/scenarios/{name}",
        "DELETE /_rosetta/sessions/{session}/tasks/{key}/answer",
        "GET /_rosetta/coverage",
        "GET /_rosetta/health",
        "GET /_rosetta/journal",
        "GET /_rosetta/magic-ids",
        "GET /_rosetta/metrics",
        "GET /_rosetta/scenarios",
        "GET /_rosetta/scenarios/{name}",
        "GET /_rosetta/sessions",
        "GET /_rosetta/sessions/{session}",
        "GET /_rosetta/sessions/{session}/bindings",
        "GET /_rosetta/sessions/{session}/clock",
        "GET /_rosetta/sessions/{session}/coverage",
        "GET /_rosetta/sessions/{session}/findings",
        "GET /_rosetta/sessions/{session}/journal",
        "GET /_rosetta/sessions/{session}/journal.har",
        "GET /_rosetta/sessions/{session}/journal/stream",
        "GET /_rosetta/sessions/{session}/pact",
        "GET /_rosetta/sessions/{session}/scenarios/{name}",
        "GET /_rosetta/sessions/{session}/tasks",
        "GET /_rosetta/world",
        "GET /_rosetta/world.csv",
        "POST /_rosetta/login",
        "POST /_rosetta/logout",
        "POST /_rosetta/provider-states",
        "POST /_rosetta/sessions/{session}/reset",
        "POST /_rosetta/sessions/{session}/tasks/{key}/advance",
        "PUT /_rosetta/scenarios/{name}",
        "PUT /_rosetta/sessions/{session}",
        "PUT /_rosetta/sessions/{session}/bindings",
        "PUT /_rosetta/sessions/{session}/clock",
        "PUT /_rosetta/sessions/{session}/scenarios/{name}",
        "PUT /_rosetta/sessions/{session}/tasks",
        "PUT /_rosetta/sessions/{session}/tasks/{key}/answer",
        "PUT /_rosetta/sessions/{session}/tasks/{key}/position",
    ];

    [Fact]
    public async Task Document_HasEveryCall_WithSummaryIdAndTag()
    {
        var document = await ReadAsync();

        document["openapi"]!.GetValue<string>().Should().StartWith("3.1.");
        document["info"]!["title"]!.GetValue<string>().Should().Be("Rosetta fake: admin API");
        Operations(document).Select(operation => operation.Call).Order(StringComparer.Ordinal).Should().Equal(Calls);
        Operations(document).Should().OnlyContain(operation => ((string?)operation.Value["summary"] ?? "").Length > 10);
        Operations(document).Select(operation => (string?)operation.Value["operationId"]).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Operations(document).Should().OnlyContain(operation => operation.Value["tags"]!.AsArray().Count == 1);
    }

    [Fact]
    public async Task EveryParameter_IsDescribed_AndThoseInThePathAreThere()
    {
        var document = await ReadAsync();

        foreach (var (call, operation) in Operations(document))
        {
            var parameters = operation["parameters"]?.AsArray() ?? [];
            parameters.Where(parameter => ((string?)parameter!["description"] ?? "").Length <= 5).Should().BeEmpty(call);
            var inPath = parameters.Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => $"{{{parameter!["name"]}}}");
            inPath.Should().BeEquivalentTo(call.Split('/').Where(segment => segment.StartsWith('{')), call);
        }
    }

    [Fact]
    public async Task EveryCall_HasAGoodAnswerAndItsComplaints_EachWithASchema()
    {
        var document = await ReadAsync();

        foreach (var (call, operation) in Operations(document))
        {
            var responses = operation["responses"]!.AsObject();
            responses.Should().Contain(response => response.Key.StartsWith('2'), call);
            foreach (var (status, response) in responses.Where(response => !response.Key.StartsWith('2')))
            {
                var content = response!["content"]?["application/problem+json"];
                content?["schema"]?["$ref"]?.GetValue<string>().Should().Be("#/components/schemas/ProblemDocument", $"{call} {status}");
                response["description"]!.GetValue<string>().Should().StartWith("urn:rosetta-mock:", $"{call} {status}");
            }

            if (call.StartsWith("PUT ", StringComparison.Ordinal))
            {
                operation["requestBody"]!["content"]!.AsObject().Should().OnlyContain(content => content.Value!["schema"]!["$ref"] != null, call);
                responses.Should().ContainKeys("400", "413", "415");
            }

            if (call.Contains("{session}", StringComparison.Ordinal) && !MakesItsSession(call))
            {
                responses.Should().ContainKey("404", call);
            }
        }
    }

    // What sets something in a session makes it, as a request for a task would; what names a task needs both.
    private static bool MakesItsSession(string call) =>
        call.StartsWith("PUT ", StringComparison.Ordinal) && !call.Contains("{key}", StringComparison.Ordinal);

    [Fact]
    public async Task EveryReference_LeadsSomewhere()
    {
        var document = await ReadAsync();

        foreach (var reference in References(document))
        {
            reference.Should().StartWith("#/");
            var target = reference[2..].Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);
            target.Should().NotBeNull(reference);
        }
    }

    [Fact]
    public async Task Words_ComeFromTheSameTablesAsScenarioFiles()
    {
        var document = await ReadAsync();

        var answer = document["components"]!["schemas"]!["ForcedAnswer"]!["properties"]!.AsObject();
        answer.Select(member => member.Key).Should().BeEquivalentTo("status", "error", "fault", "mutant", "httpStatus", "headers", "delay", "calls");
        answer["status"]!.ToJsonString().Should().Contain("waiting-for-qc");
        answer["calls"]!["type"]!.ToJsonString().Should().Be("""["null","integer"]""");
        document["components"]!["schemas"]!["Scenario"]!["properties"]!.AsObject().Should().ContainKey("steps");
    }

    [Fact]
    public async Task EveryDocumentedGet_AnswersWhatTheDocumentSays()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PutYamlAsync("/_rosetta/sessions/default/scenarios/happy-path", "name: happy-path\nsteps: [{ status: 1 }]\n");
        var document = (await server.GetAsync("/openapi/admin.json")).Json;

        foreach (var (call, operation) in Operations(document).Where(operation => operation.Call.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var path = call["GET ".Length..].Replace("{session}", "default", StringComparison.Ordinal).Replace("{name}", "happy-path", StringComparison.Ordinal);
            var documented = operation["responses"]!["200"]!["content"]!.AsObject().Single();
            if (documented.Key == "text/event-stream")
            {
                await using var stream = await EventReader.OpenAsync(server, path);
                stream.ContentType.Should().Be(documented.Key);
                continue;
            }

            var answer = await server.GetAsync(path.EndsWith("/pact", StringComparison.Ordinal) ? path + "?consumer=probe" : path);

            answer.Status.Should().Be(200, call);
            answer.ContentType.Should().Be(documented.Key, call);
            if (documented.Value!["schema"] is { } schema && documented.Key is not ("text/csv" or "text/plain"))
            {
                Fits(answer.Json, schema, document, call).Should().BeEmpty();
            }
        }
    }

    [Fact]
    public async Task EveryPostPutAndDelete_IsThere_AndSays404ForWhatIsNot()
    {
        await using var server = await AdminServer.StartAsync();
        var document = (await server.GetAsync("/openapi/admin.json")).Json;

        foreach (var (call, _) in Operations(document).Where(operation => operation.Call.Contains("{session}", StringComparison.Ordinal) && !MakesItsSession(operation.Call)))
        {
            var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
            var answer = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), path.Replace("{session}", "nobody", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)));

            answer.ShouldBeProblem(404, "no-such-session");
        }
    }

    [Fact]
    public async Task GetTaskDocument_IsTheOneOfTheApi()
    {
        await using var server = await AdminServer.StartAsync();

        var document = await server.GetAsync("/openapi/get-task.json");

        document.ContentType.Should().Be("application/json");
        document.Body.Should().Be(System.Text.Encoding.UTF8.GetString(GetTaskOpenApi.Document));
        document.Json["paths"]!["/task/get"]!["post"].Should().NotBeNull();
    }

    [Fact]
    public void EverySlug_IsUsedForOneThingOnly()
    {
        var kinds = typeof(AdminProblems).GetFields().Where(field => field.FieldType == typeof(ProblemKind)).Select(field => (ProblemKind)field.GetValue(null)!).ToList();

        kinds.Should().HaveCountGreaterThan(15);
        kinds.Concat(Problems.Kinds).Select(kind => kind.Slug).Should().OnlyHaveUniqueItems();
    }

    private static async Task<JsonNode> ReadAsync()
    {
        await using var server = await AdminServer.StartAsync();
        var answer = await server.GetAsync("/openapi/admin.json");
        answer.Status.Should().Be(200, answer.Body);
        answer.ContentType.Should().Be("application/json");
        return answer.Json;
    }

    private static IEnumerable<(string Call, JsonNode Value)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    // Types, required and unknown members: enough to notice a document that tells of other answers than those given.
    private static IEnumerable<string> Fits(JsonNode? value, JsonNode schema, JsonNode document, string path)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            schema = reference[2..].Split('/').Aggregate(document, (node, name) => node[name]!);
        }

        if (schema["oneOf"]?.AsArray() is { } alternatives)
        {
            return alternatives.Any(alternative => !Fits(value, alternative!, document, path).Any()) ? [] : [$"{path}: none of the alternatives"];
        }

        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToArray(),
            JsonValue one => [(string)one!],
            _ => [],
        };
        var kind = value?.GetValueKind().ToString().ToLowerInvariant() ?? "null";
        var isType = types.Length == 0 || types.Any(type => type == kind || (type is "integer" && kind == "number") || (type is "boolean" && kind is "true" or "false"));
        if (!isType)
        {
            return [$"{path}: {kind} is none of {string.Join(", ", types)}"];
        }

        return value switch
        {
            JsonArray list when schema["items"] is { } items => list.SelectMany((item, i) => Fits(item, items, document, $"{path}[{i}]")),
            JsonObject map when schema["properties"]?.AsObject() is { } properties =>
            [
                .. (schema["required"]?.AsArray() ?? []).Where(name => !map.ContainsKey((string)name!)).Select(name => $"{path}.{name}: missing"),
                .. map.SelectMany(member => properties[member.Key] is { } property ? Fits(member.Value, property, document, $"{path}.{member.Key}") : [$"{path}.{member.Key}: not documented"]),
            ],
            _ => [],
        };
    }
}
