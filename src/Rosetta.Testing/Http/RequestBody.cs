using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Rosetta.Testing.Http;

/// <summary>What was read of a request's body. The bytes stay in the reader's buffers until it is advanced.</summary>
/// <param name="Bytes">All of them, or the beginning of a body that is too large.</param>
/// <param name="IsTooLarge">Whether there are more than the limit.</param>
/// <param name="Length">Bytes as far as they are known.</param>
internal readonly record struct RequestBody(ReadOnlySequence<byte> Bytes, bool IsTooLarge, long Length)
{
    /// <summary>Reads until the end, or until it is clear that there are too many.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit)
    {
        var announced = request.ContentLength;
        if (announced is null || announced > limit)
        {
            LiftServersLimit(request.HttpContext);
        }

        if (announced > limit)
        {
            return new RequestBody(default, IsTooLarge: true, announced.Value);
        }

        while (true)
        {
            var result = await request.BodyReader.ReadAsync();
            var bytes = result.Buffer;
            if (result.IsCompleted || bytes.Length > limit)
            {
                return new RequestBody(bytes, bytes.Length > limit, bytes.Length);
            }

            request.BodyReader.AdvanceTo(bytes.Start, bytes.End);
        }
    }

    /// <summary>Gives the buffers back.</summary>
    public void Release(PipeReader reader)
    {
        // A default sequence was never read, and there is nothing to give back.
        if (Bytes.Start.GetObject() is not null)
        {
            reader.AdvanceTo(Bytes.End);
        }
    }

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
