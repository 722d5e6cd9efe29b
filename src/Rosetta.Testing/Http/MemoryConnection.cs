namespace Rosetta.Testing.Http;

/// <summary>
/// Stands for the connection of a request that never leaves memory: a fault says here how the connection would have ended, and
/// the client's side makes it so. Found among the request's features.
/// </summary>
internal sealed class MemoryConnection
{
    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ConnectionFate _fate;

    /// <summary>How it ended.</summary>
    public ConnectionFate Fate => _fate;

    /// <summary>Done when the fake is done with the request, counted it and all.</summary>
    public Task Served => _served.Task;

    /// <summary>The fake is done with the request.</summary>
    public void Release() => _served.TrySetResult();

    /// <summary>What was sent arrives, then nothing follows.</summary>
    public void Close() => _fate = ConnectionFate.Closed;

    /// <summary>Nothing arrives any more.</summary>
    public void Reset() => _fate = ConnectionFate.Reset;
}

/// <summary>How a connection ends.</summary>
internal enum ConnectionFate
{
    /// <summary>Not at all; it is ready for the next request.</summary>
    Open,

    /// <summary>In good order (FIN).</summary>
    Closed,

    /// <summary>Torn (RST).</summary>
    Reset,
}
