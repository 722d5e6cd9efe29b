using System.Net.Sockets;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>
/// What .NET's client throws when a connection breaks: the same types and errors, learned from Kestrel. A test holds the two
/// together for every fault.
/// </summary>
internal static class NetworkFailure
{
    /// <summary>The connection ended before the answer's head.</summary>
    public static HttpRequestException BeforeAnswer(ConnectionFate fate) => fate == ConnectionFate.Closed
        ? new HttpRequestException(
            HttpRequestError.ResponseEnded,
            "An error occurred while sending the request.",
            EndedUnderWay())
        : new HttpRequestException("An error occurred while sending the request.", ResetUnderWay());

    /// <summary>The connection ended in good order within the body.</summary>
    public static HttpIOException EndedUnderWay() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    /// <summary>The connection was reset.</summary>
    public static IOException ResetUnderWay() => Unreadable(SocketError.ConnectionReset);

    /// <summary>The client itself gave up, while it waited or read.</summary>
    public static TaskCanceledException GivenUp(CancellationToken cancellationToken) =>
        new("The operation was canceled.", Unreadable(SocketError.OperationAborted), cancellationToken);

    private static IOException Unreadable(SocketError error)
    {
        var cause = new SocketException((int)error);
        return new IOException($"Unable to read data from the transport connection: {cause.Message}.", cause);
    }
}
