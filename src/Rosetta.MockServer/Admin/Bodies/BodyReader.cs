using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>
/// Reads JSON into an object along its serialization metadata. The serializer stops at the first mistake and passes over names
/// it does not know; this reads on and reports all of it.
/// </summary>
internal static class BodyReader
{
    private const int MaxDepth = 16;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Reads a body; what could not be read is left out of the object and stands in the report.</summary>
    public static T Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type, BodyReport report)
        where T : class, new()
    {
        if (!IsJson(body, report))
        {
            return new T();
        }

        var json = new Utf8JsonReader(body, Options);
        json.Read();
        return (T?)ReadValue(ref json, type, JsonPath.Root, report) ?? new T();
    }

    /// <summary>Whether a body is a JSON object, to be read by somebody else.</summary>
    public static bool IsObject(ReadOnlySpan<byte> body, BodyReport report)
    {
        if (!IsJson(body, report))
        {
            return false;
        }

        var json = new Utf8JsonReader(body, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            report.Refuse(JsonPath.Root, JsonText.Describe(ref json), BrokenJson.AnObject, json.TokenStartIndex);
        }

        return report.IsClean;
    }

    // All of it first: a mistake in the syntax says nothing about the fields behind it.
    private static bool IsJson(ReadOnlySpan<byte> body, BodyReport report)
    {
        if (BrokenJson.CannotBegin(body, out var found, out var start))
        {
            report.Refuse(JsonPath.Root, found, "JSON in UTF-8", start);
            return false;
        }

        var json = new Utf8JsonReader(body, Options);
        try
        {
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException error)
        {
            var at = BrokenJson.PositionOf(error, body);
            report.Refuse(JsonPath.Root, BrokenJson.Describe(body, (int)at, json, MaxDepth), "JSON", at);
            return false;
        }
    }

    private static object? ReadValue(ref Utf8JsonReader json, JsonTypeInfo type, string path, BodyReport report)
    {
        report.Found(path, json.TokenStartIndex);
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when json.TokenType == JsonTokenType.StartObject:
                return ReadObject(ref json, type, path, report);
            case JsonTypeInfoKind.Enumerable when json.TokenType == JsonTokenType.StartArray:
                return ReadList(ref json, type, path, report);
            case JsonTypeInfoKind.Enumerable when json.TokenType == JsonTokenType.String && type.ElementType == typeof(string):
                return ReadListOfOne(ref json, type, path, report);
            case JsonTypeInfoKind.None when Leaf.TryRead(ref json, type.Type, out var value):
                return value;
            default:
                report.Refuse(path, JsonText.Describe(ref json), Leaf.Expected(type));
                json.Skip();
                return null;
        }
    }

    private static object ReadObject(ref Utf8JsonReader json, JsonTypeInfo type, string path, BodyReport report)
    {
        var value = type.CreateObject!();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var at = json.TokenStartIndex;
            var memberPath = JsonPath.OfCurrent(path, ref json);
            if (!seen.Add(memberPath))
            {
                report.Refuse(memberPath, JsonText.ASecondTime, JsonText.EachFieldOnce, at);
            }

            var property = JsonText.TryUnescape(ref json, out var name) ? type.Properties.FirstOrDefault(known => known.Name == name) : null;
            if (property is null)
            {
                report.Refuse(memberPath, "a field that does not exist here", report.IsFull ? "" : AdminProblems.OneOf(name ?? "", [.. type.Properties.Select(known => known.Name)]), at);
            }

            json.Read();
            if (property is null)
            {
                json.Skip();
            }
            else if (ReadValue(ref json, type.Options.GetTypeInfo(property.PropertyType), memberPath, report) is { } member)
            {
                property.Set!(value, member);
            }
        }

        return value;
    }

    private static object ReadList(ref Utf8JsonReader json, JsonTypeInfo type, string path, BodyReport report)
    {
        var list = (IList)type.CreateObject!();
        var element = type.Options.GetTypeInfo(type.ElementType!);
        for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
        {
            if (ReadValue(ref json, element, $"{path}[{i}]", report) is { } item)
            {
                list.Add(item);
            }
        }

        return list;
    }

    // An id, or a list of ids: the list is the rare case.
    private static object ReadListOfOne(ref Utf8JsonReader json, JsonTypeInfo type, string path, BodyReport report)
    {
        var list = (IList)type.CreateObject!();
        if (Leaf.TryRead(ref json, typeof(string), out var only))
        {
            list.Add(only);
        }
        else
        {
            report.Refuse(path, JsonText.HalfOfAPair, Leaf.Expected(type));
        }

        return list;
    }
}
