using System.Globalization;
using System.Text.Json;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>What HAR 1.2 demands, typed from its specification: each object's fields, their types, and which must be there.</summary>
internal static class HarSchema
{
    private static readonly Dictionary<string, Field[]> Objects = new()
    {
        ["file"] = [Required("log", "log")],
        ["log"] = [Required("version", "string"), Required("creator", "creator"), Optional("browser", "creator"), Optional("pages", "page[]"), Required("entries", "entry[]"), Optional("comment", "string")],
        ["creator"] = [Required("name", "string"), Required("version", "string"), Optional("comment", "string")],
        ["page"] = [Required("startedDateTime", "time"), Required("id", "string"), Required("title", "string"), Required("pageTimings", "pageTimings"), Optional("comment", "string")],
        ["pageTimings"] = [Optional("onContentLoad", "number"), Optional("onLoad", "number"), Optional("comment", "string")],
        ["entry"] = [Optional("pageref", "string"), Required("startedDateTime", "time"), Required("time", "positive"), Required("request", "request"), Required("response", "response"), Required("cache", "cache"), Required("timings", "timings"), Optional("serverIPAddress", "string"), Optional("connection", "string"), Optional("comment", "string")],
        ["request"] = [Required("method", "string"), Required("url", "url"), Required("httpVersion", "string"), Required("cookies", "cookie[]"), Required("headers", "pair[]"), Required("queryString", "pair[]"), Optional("postData", "postData"), Required("headersSize", "number"), Required("bodySize", "number"), Optional("comment", "string")],
        ["response"] = [Required("status", "number"), Required("statusText", "string"), Required("httpVersion", "string"), Required("cookies", "cookie[]"), Required("headers", "pair[]"), Required("content", "content"), Required("redirectURL", "string"), Required("headersSize", "number"), Required("bodySize", "number"), Optional("comment", "string")],
        ["cookie"] = [Required("name", "string"), Required("value", "string"), Optional("path", "string"), Optional("domain", "string"), Optional("expires", "time"), Optional("httpOnly", "boolean"), Optional("secure", "boolean"), Optional("comment", "string")],
        ["pair"] = [Required("name", "string"), Required("value", "string"), Optional("comment", "string")],
        ["postData"] = [Required("mimeType", "string"), Optional("params", "param[]"), Required("text", "string"), Optional("comment", "string")],
        ["param"] = [Required("name", "string"), Optional("value", "string"), Optional("fileName", "string"), Optional("contentType", "string"), Optional("comment", "string")],
        ["content"] = [Required("size", "positive"), Optional("compression", "number"), Required("mimeType", "string"), Optional("text", "string"), Optional("encoding", "string"), Optional("comment", "string")],
        ["cache"] = [Optional("beforeRequest", "cacheState"), Optional("afterRequest", "cacheState"), Optional("comment", "string")],
        ["cacheState"] = [Optional("expires", "time"), Required("lastAccess", "time"), Required("eTag", "string"), Required("hitCount", "number"), Optional("comment", "string")],
        ["timings"] = [Optional("blocked", "number"), Optional("dns", "number"), Optional("connect", "number"), Required("send", "positive"), Required("wait", "positive"), Required("receive", "positive"), Optional("ssl", "number"), Optional("comment", "string")],
    };

    private sealed record Field(string Name, string Type, bool IsRequired);

    /// <summary>Everything that is wrong with the file, each with its path.</summary>
    public static List<string> Errors(JsonElement file)
    {
        var errors = new List<string>();
        Check(file, "file", "$", errors);
        return errors;
    }

    private static Field Required(string name, string type) => new(name, type, true);

    private static Field Optional(string name, string type) => new(name, type, false);

    private static void Check(JsonElement value, string type, string path, List<string> errors)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            CheckArray(value, type[..^2], path, errors);
        }
        else if (Objects.TryGetValue(type, out var fields))
        {
            CheckObject(value, fields, path, errors);
        }
        else if (!IsScalar(value, type))
        {
            errors.Add($"{path} is {value.GetRawText()}, not a {type}");
        }
    }

    private static void CheckArray(JsonElement value, string itemType, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add($"{path} is {value.ValueKind}, not an array");
            return;
        }

        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Check(item, itemType, $"{path}[{index}]", errors);
        }
    }

    private static void CheckObject(JsonElement value, Field[] fields, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"{path} is {value.ValueKind}, not an object");
            return;
        }

        foreach (var field in fields)
        {
            if (value.TryGetProperty(field.Name, out var found))
            {
                Check(found, field.Type, $"{path}.{field.Name}", errors);
            }
            else if (field.IsRequired)
            {
                errors.Add($"{path}.{field.Name} is missing");
            }
        }

        var unknown = value.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '_').Except(fields.Select(field => field.Name));
        errors.AddRange(unknown.Select(name => $"{path}.{name} is not a field of HAR 1.2"));
        var repeated = value.EnumerateObject().GroupBy(property => property.Name).Where(group => group.Count() > 1);
        errors.AddRange(repeated.Select(group => $"{path}.{group.Key} stands there twice"));
    }

    private static bool IsScalar(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "positive" => value.ValueKind == JsonValueKind.Number && value.GetDouble() >= 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "url" => value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var url) && url.Fragment.Length == 0,
        "time" => value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(value.GetString(), "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new ArgumentException($"The schema names a type that it does not have: {type}", nameof(type)),
    };
}
