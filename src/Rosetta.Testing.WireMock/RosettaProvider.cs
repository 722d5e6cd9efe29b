using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace Rosetta.Testing.WireMock;

/// <summary>
/// Answers a request of WireMock's by the fake, on WireMock's own connection, so that bytes, delays and faults are the fake's to
/// the last. WireMock is told what went out, for its log; that it also wants to write it is led into the void.
/// </summary>
internal sealed class RosettaProvider(RosettaFake fake, PathString prefix) : IResponseProvider
{
    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        using var body = new MemoryStream(requestMessage.BodyAsBytes ?? [], writable: false);
        context.Request.Body = body;
        var connection = context.Response.Body;
        using var sent = new SentBody(connection);
        context.Response.Body = sent;
        var whole = (context.Request.PathBase, context.Request.Path);
        if (context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest))
        {
            (context.Request.PathBase, context.Request.Path) = (whole.PathBase.Add(prefix), rest);
        }

        try
        {
            await fake.AnswerAsync(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = connection;
            (context.Request.PathBase, context.Request.Path) = whole;
        }

        var told = ToldResponse.Of(context.Response, sent.Bytes);
        context.Features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return (told, null);
    }
}
