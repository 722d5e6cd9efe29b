namespace Rosetta.MockServer.Recording;

/// <summary>
/// Passes an answer on that is too long to be kept, as it comes. It stays one piece behind, so that the journal can have the whole
/// length, or that it never came whole, before the client has the end.
/// </summary>
internal static class LongAnswer
{
    private const int PieceBytes = 64 * 1024;

    /// <param name="answer">Its beginning.</param>
    /// <param name="rest">Where the rest comes from.</param>
    /// <param name="client">Where it goes.</param>
    /// <param name="clientGone">Whether anybody takes it.</param>
    public static async Task<LongAnswerEnd> PassAsync(UpstreamAnswer answer, UpstreamCall rest, Stream client, CancellationToken clientGone)
    {
        byte[][] buffers = [new byte[PieceBytes], new byte[PieceBytes]];
        ReadOnlyMemory<byte> held = answer.Body;
        long total = held.Length;
        for (var i = 0; ; i ^= 1)
        {
            var (count, broken) = await rest.ReadOnAsync(buffers[i]);
            if (count == 0)
            {
                return new LongAnswerEnd(total, held, broken);
            }

            try
            {
                await client.WriteAsync(held, clientGone);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                return new LongAnswerEnd(total, default, new UpstreamAbandoned());
            }

            held = buffers[i].AsMemory(0, count);
            total += count;
        }
    }
}

/// <summary>How passing a long answer on came out.</summary>
/// <param name="Total">Bytes that came.</param>
/// <param name="Held">The last of them, not yet sent.</param>
/// <param name="Broken">Why it did not come whole; none if it did.</param>
internal sealed record LongAnswerEnd(long Total, ReadOnlyMemory<byte> Held, UpstreamResult? Broken);
