using System.Net.Sockets;

namespace Rosetta.Contracts.Verification;

/// <summary>Asks whether anybody listens there: the core says the same of a refused connection and of one that is cut.</summary>
internal static class ProviderProbe
{
    /// <summary>Why nobody can be reached; none if somebody listens.</summary>
    public static async Task<string?> ProblemAsync(Uri provider, TimeSpan limit, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(limit);
        try
        {
            await socket.ConnectAsync(provider.DnsSafeHost, provider.Port, late.Token).ConfigureAwait(false);
            return null;
        }
        catch (SocketException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "no connection in time";
        }
    }
}
