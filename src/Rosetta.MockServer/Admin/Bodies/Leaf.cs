using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>The values of a body that have no parts.</summary>
internal static class Leaf
{
    /// <summary>Reads the value that the reader stands on, if it is of that type.</summary>
    public static bool TryRead(ref Utf8JsonReader json, Type type, out object? value)
    {
        value = (json.TokenType, Plain(type)) switch
        {
            (JsonTokenType.String, var plain) when plain == typeof(string) => JsonText.TryUnescape(ref json, out var text) ? text : null,
            (JsonTokenType.True or JsonTokenType.False, var plain) when plain == typeof(bool) => json.GetBoolean(),
            (JsonTokenType.Number, var plain) when plain == typeof(int) => json.TryGetInt32(out var number) ? number : null,
            (JsonTokenType.Number, var plain) when plain == typeof(ulong) => json.TryGetUInt64(out var number) ? number : null,
            (JsonTokenType.Number, var plain) when plain == typeof(double) => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
            _ => (object?)null,
        };
        return value is not null;
    }

    /// <summary>What should have come.</summary>
    public static string Expected(JsonTypeInfo type) => Plain(type.Type) switch
    {
        var plain when plain == typeof(string) => "a string",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(int) => $"a whole number from {int.MinValue} to {int.MaxValue}",
        var plain when plain == typeof(ulong) => $"a whole number from 0 to {ulong.MaxValue}",
        var plain when plain == typeof(double) => "a number",
        _ when type.Kind == JsonTypeInfoKind.Enumerable && type.ElementType == typeof(string) => "a string or an array of strings",
        _ when type.Kind == JsonTypeInfoKind.Enumerable => "an array",
        _ => BrokenJson.AnObject,
    };

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
