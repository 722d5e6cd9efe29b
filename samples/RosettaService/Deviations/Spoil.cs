using System.Text.Json.Nodes;
using RosettaService.Http;

namespace RosettaService.Deviations;

/// <summary>The ways to change an answer in one fact.</summary>
internal static class Spoil
{
    /// <summary>Changes the body as JSON.</summary>
    public static Func<HttpAnswer, HttpAnswer> Body(Action<JsonObject> change) => answer =>
    {
        var body = JsonNode.Parse(answer.Json)!.AsObject();
        change(body);
        return answer with { Json = Envelope.Text(body) };
    };

    /// <summary>Changes <c>data</c>.</summary>
    public static Func<HttpAnswer, HttpAnswer> Data(Action<JsonObject> change) => Body(body => change(body["data"]!.AsObject()));

    /// <summary>Another value in a field of the top level.</summary>
    public static Func<HttpAnswer, HttpAnswer> Set(string field, JsonNode? value) => Body(body => body[field] = value?.DeepClone());

    /// <summary>Another text in a field of the top level.</summary>
    public static Func<HttpAnswer, HttpAnswer> Text(string field, Func<string, JsonNode?> change) => Body(body => body[field] = change(body[field]!.GetValue<string>()));

    /// <summary>Another value in a field of <c>data</c>.</summary>
    public static Func<HttpAnswer, HttpAnswer> SetInData(string field, JsonNode? value) => Data(data => data[field] = value?.DeepClone());

    /// <summary>Another <c>viewUrl</c>.</summary>
    public static Func<HttpAnswer, HttpAnswer> ViewUrl(Func<string, string> change) => Data(data => data["viewUrl"] = change(data["viewUrl"]!.GetValue<string>()));

    /// <summary>Takes a field of the top level away.</summary>
    public static Func<HttpAnswer, HttpAnswer> Remove(string field) => Body(body => body.Remove(field));

    /// <summary>Takes a field of <c>data</c> away.</summary>
    public static Func<HttpAnswer, HttpAnswer> RemoveFromData(string field) => Data(data => data.Remove(field));

    /// <summary>A value as a string.</summary>
    public static JsonNode AsText(JsonNode? value) => value!.ToJsonString();

    /// <summary>The same members the other way round, inside too.</summary>
    public static JsonObject Reversed(JsonObject source) => new(source
        .Reverse()
        .Select(member => KeyValuePair.Create(member.Key, member.Value is JsonObject inner ? Reversed(inner) : member.Value?.DeepClone())));
}
