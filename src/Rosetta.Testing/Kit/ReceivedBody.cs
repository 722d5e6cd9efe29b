namespace Rosetta.Testing.Kit;

/// <summary>
/// The body of an answer that came through memory, as it would come from a socket: fewer bytes than were promised are an error
/// and not an end.
/// </summary>
/// <param name="sent">The content as the test server has it.</param>
/// <param name="promised">What <c>Content-Length</c> says.</param>
/// <param name="stopping">Whether the fake has been disposed: then the connection is gone.</param>
internal sealed class ReceivedBody(HttpContent sent, long? promised, CancellationToken stopping) : Stream
{
    private readonly Stream _sent = sent.ReadAsStream();
    private long _missing = promised ?? 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        try
        {
            return Count(await _sent.ReadAsync(buffer, end.Token).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw NetworkFailure.GivenUp(cancellationToken);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            throw NetworkFailure.ResetUnderWay();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override int Read(Span<byte> buffer)
    {
        var bytes = new byte[buffer.Length];
        var count = Read(bytes, 0, bytes.Length);
        bytes.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The other side learns that nobody reads any more.
            sent.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int asked)
    {
        if (read == 0 && asked > 0 && _missing > 0)
        {
            throw NetworkFailure.EndedUnderWay();
        }

        _missing -= read;
        return read;
    }
}
