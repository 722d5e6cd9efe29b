using System.Net;
using System.Text.Json;
using PactNet.Core;
using PactNet.Matchers;

namespace PactNet.Consumer;

/// <inheritdoc cref="IResponseBuilderV4" />
internal sealed class ResponseBuilder(InteractionHandle interaction, PactConfig config) : IResponseBuilderV4
{
    private readonly InteractionWriter _writer = new(interaction, InteractionPart.Response, config);

    public IResponseBuilderV4 WithStatus(HttpStatusCode status) => WithStatus((ushort)status);

    public IResponseBuilderV4 WithStatus(ushort status)
    {
        interaction.Change(id => NativeMethods.WithStatus(id, status));
        return this;
    }

    public IResponseBuilderV4 WithHeader(string key, string value)
    {
        _writer.WriteHeader(key, value);
        return this;
    }

    public IResponseBuilderV4 WithHeader(string key, IMatcher matcher)
    {
        _writer.WriteHeader(key, matcher);
        return this;
    }

    public IResponseBuilderV4 WithJsonBody(object? body)
    {
        _writer.WriteJson(body);
        return this;
    }

    public IResponseBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings)
    {
        _writer.WriteJson(body, settings);
        return this;
    }

    public IResponseBuilderV4 WithBody(string body, string contentType)
    {
        _writer.WriteBody(body, contentType);
        return this;
    }
}
