using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Rosetta.Testing.Http;

/// <summary>What was read of a request's body. The bytes stay in the reader's buffers until it is advanced.</summary>
/// <param name="Buffer">All bytes, or the beginning of a body that is too large; none if nothing was read.</param>
/// <param name="Length">Bytes as far as they are known.</param>
/// <param name="Refusal">Why the body is not there as a whole; none if it is.</param>
internal readonly record struct RequestBody(ReadOnlySequence<byte>? Buffer, long Length, Problem? Refusal)
{
    /// <summary>Reads until the end, or until it is clear that there are too many.</summary>
    /// <exception cref="IOException">The client has gone, or sends too slowly: nothing is to be answered.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit)
    {
        var announced = request.ContentLength;
        if (announced is null || announced > limit)
        {
            LiftServersLimit(request.HttpContext);
        }

        if (announced > limit)
        {
            return new RequestBody(null, announced.Value, Problems.BodyTooLarge(limit));
        }

        while (true)
        {
            ReadResult result;
            try
            {
                result = await request.BodyReader.ReadAsync();
            }
            catch (IOException broken) when (IsMalformed(broken, request))
            {
                return new RequestBody(null, 0, Problems.BrokenBody(broken.Message));
            }

            var bytes = result.Buffer;
            if (result.IsCompleted || bytes.Length > limit)
            {
                return new RequestBody(bytes, bytes.Length, bytes.Length > limit ? Problems.BodyTooLarge(limit) : null);
            }

            request.BodyReader.AdvanceTo(bytes.Start, bytes.End);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Release(PipeReader reader)
    {
        if (Buffer is { } read)
        {
            reader.AdvanceTo(read.End);
        }
    }

    // Broken chunks, from a client that still listens. Kestrel has two exceptions for these, and only one that says so.
    // A body that announced its length can only be cut off, and then nobody listens.
    private static bool IsMalformed(IOException broken, HttpRequest request) =>
        request.ContentLength is null
        && broken is not BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest }
        && !request.HttpContext.RequestAborted.IsCancellationRequested;

    // The server's own limit ends in a bare answer and a connection that breaks while the client still sends. Without it the
    // rest is read and dropped behind the answer, for as long as the server allows, so that the client sees the answer.
    private static void LiftServersLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
    }
}
