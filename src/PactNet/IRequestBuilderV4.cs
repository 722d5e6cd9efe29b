using System.Text.Json;
using PactNet.Matchers;

namespace PactNet;

/// <summary>Describes a request.</summary>
public interface IRequestBuilderV4
{
    /// <summary>The state that the provider must be in.</summary>
    IRequestBuilderV4 Given(string providerState);

    /// <summary>The state that the provider must be in, with its parameters.</summary>
    /// <param name="providerState">The state's name.</param>
    /// <param name="parameters">Each value is read as JSON if it is JSON: "1" becomes the number 1 in the pact file.</param>
    IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Method and path.</summary>
    IRequestBuilderV4 WithRequest(HttpMethod method, string path);

    /// <summary>Method and path.</summary>
    IRequestBuilderV4 WithRequest(string method, string path);

    /// <summary>One more query parameter; the same name may come several times.</summary>
    IRequestBuilderV4 WithQuery(string key, string value);

    /// <summary>One more query parameter, matched.</summary>
    IRequestBuilderV4 WithQuery(string key, IMatcher matcher);

    /// <summary>One more header; the same name may come several times.</summary>
    IRequestBuilderV4 WithHeader(string key, string value);

    /// <summary>One more header, matched.</summary>
    IRequestBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>A JSON body; matchers may stand anywhere in it.</summary>
    IRequestBuilderV4 WithJsonBody(object? body);

    /// <summary>A JSON body of another content type.</summary>
    IRequestBuilderV4 WithJsonBody(object? body, string contentType);

    /// <summary>A JSON body, written with these settings.</summary>
    IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings);

    /// <summary>A JSON body of another content type, written with these settings.</summary>
    IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings, string contentType);

    /// <summary>A body as it is.</summary>
    IRequestBuilderV4 WithBody(string body, string contentType);

    /// <summary>Goes on to the answer.</summary>
    /// <exception cref="InvalidOperationException">There is no request yet.</exception>
    IResponseBuilderV4 WillRespond();
}
