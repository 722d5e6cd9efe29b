using System.Text.Json;
using PactNet.Core;
using PactNet.Exceptions;
using PactNet.Matchers;

namespace PactNet.Consumer;

/// <inheritdoc cref="IRequestBuilderV4" />
internal sealed class RequestBuilder(InteractionHandle interaction, PactConfig config) : IRequestBuilderV4
{
    private readonly InteractionWriter _writer = new(interaction, InteractionPart.Request, config);
    private readonly Occurrences _queries = new(StringComparer.Ordinal);
    private bool _hasRequest;

    public IRequestBuilderV4 Given(string providerState)
    {
        interaction.Change(id => NativeMethods.Given(id, providerState));
        return this;
    }

    public IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0)
        {
            return Given(providerState);
        }

        foreach (var (name, value) in parameters)
        {
            interaction.Change(id => NativeMethods.GivenWithParameter(id, providerState, name, value));
        }

        return this;
    }

    public IRequestBuilderV4 WithRequest(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WithRequest(method.Method, path);
    }

    public IRequestBuilderV4 WithRequest(string method, string path)
    {
        interaction.Change(id => NativeMethods.WithRequest(id, method, path));
        _hasRequest = true;
        return this;
    }

    public IRequestBuilderV4 WithQuery(string key, string value)
    {
        var index = _queries.Next(key);
        interaction.Change(id => NativeMethods.WithQuery(id, key, index, value));
        return this;
    }

    public IRequestBuilderV4 WithQuery(string key, IMatcher matcher) => WithQuery(key, JsonSerializer.Serialize(matcher));

    public IRequestBuilderV4 WithHeader(string key, string value)
    {
        _writer.WriteHeader(key, value);
        return this;
    }

    public IRequestBuilderV4 WithHeader(string key, IMatcher matcher)
    {
        _writer.WriteHeader(key, matcher);
        return this;
    }

    public IRequestBuilderV4 WithJsonBody(object? body)
    {
        _writer.WriteJson(body);
        return this;
    }

    public IRequestBuilderV4 WithJsonBody(object? body, string contentType)
    {
        _writer.WriteJson(body, contentType: contentType);
        return this;
    }

    public IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings)
    {
        _writer.WriteJson(body, settings);
        return this;
    }

    public IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings, string contentType)
    {
        _writer.WriteJson(body, settings, contentType);
        return this;
    }

    public IRequestBuilderV4 WithBody(string body, string contentType)
    {
        _writer.WriteBody(body, contentType);
        return this;
    }

    public IResponseBuilderV4 WillRespond() => _hasRequest
        ? new ResponseBuilder(interaction, config)
        : throw new InvalidOperationException(Failures.RequestFirst);
}
