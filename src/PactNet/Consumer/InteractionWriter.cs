using System.Text.Json;
using PactNet.Core;
using PactNet.Matchers;

namespace PactNet.Consumer;

/// <summary>Writes headers and bodies, which requests and answers have alike.</summary>
internal sealed class InteractionWriter(InteractionHandle interaction, InteractionPart part, PactConfig config)
{
    private const string Json = "application/json";

    private readonly Occurrences _headers = new(StringComparer.OrdinalIgnoreCase);

    public void WriteHeader(string name, IMatcher matcher) => WriteHeader(name, JsonSerializer.Serialize(matcher));

    public void WriteHeader(string name, string value)
    {
        var index = _headers.Next(name);
        interaction.Change(id => NativeMethods.WithHeader(id, part, name, index, value));
    }

    public void WriteJson(object? body, JsonSerializerOptions? settings = null, string contentType = Json) =>
        WriteBody(JsonSerializer.Serialize(body, settings ?? config.DefaultJsonSettings), contentType);

    public void WriteBody(string body, string contentType) =>
        interaction.Change(id => NativeMethods.WithBody(id, part, contentType, body));
}
