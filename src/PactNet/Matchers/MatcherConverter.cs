using System.Text.Json;
using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Writes what a matcher really is where only the interface is known, as in a property of an anonymous type.</summary>
internal sealed class MatcherConverter : JsonConverter<IMatcher>
{
    public override IMatcher Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Matchers are only ever written: the Pact core reads them.");

    public override void Write(Utf8JsonWriter writer, IMatcher value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
