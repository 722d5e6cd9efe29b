using System.Net;
using System.Text.Json;
using PactNet.Matchers;

namespace PactNet;

/// <summary>Describes an answer.</summary>
public interface IResponseBuilderV4
{
    /// <summary>The HTTP status; 200 unless set.</summary>
    IResponseBuilderV4 WithStatus(HttpStatusCode status);

    /// <summary>The HTTP status; 200 unless set.</summary>
    IResponseBuilderV4 WithStatus(ushort status);

    /// <summary>One more header; the same name may come several times.</summary>
    IResponseBuilderV4 WithHeader(string key, string value);

    /// <summary>One more header, matched.</summary>
    IResponseBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>A JSON body; matchers may stand anywhere in it.</summary>
    IResponseBuilderV4 WithJsonBody(object? body);

    /// <summary>A JSON body, written with these settings.</summary>
    IResponseBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings);

    /// <summary>A body as it is.</summary>
    IResponseBuilderV4 WithBody(string body, string contentType);
}
