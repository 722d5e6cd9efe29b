using System.Net.Sockets;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>One call as its client sees it, down to the exceptions within the exception.</summary>
internal static class Seen
{
    /// <summary>
    /// Calls and tells: <c>200, 234 bytes</c>, or what was had before the failure and then the failure:
    /// <c>200, 117 bytes, HttpIOException ResponseEnded</c>.
    /// </summary>
    public static async Task<string> ByAsync(HttpClient client, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        var bytes = 0;
        try
        {
            using var request = Ask.Request();
            using var response = await client.SendAsync(request, completion, cancellationToken);
            seen.Add($"{(int)response.StatusCode}");
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[50];
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                bytes += read;
            }

            seen.Add($"{bytes} bytes");
        }
        catch (Exception failure)
        {
            if (seen.Count > 0)
            {
                seen.Add($"{bytes} bytes");
            }

            seen.Add(Tell(failure));
        }

        return string.Join(", ", seen);
    }

    public static string Tell(Exception failure) => failure switch
    {
        HttpRequestException request => $"{nameof(HttpRequestException)} {request.HttpRequestError}{Inner(request)}",
        HttpIOException io => $"{nameof(HttpIOException)} {io.HttpRequestError}{Inner(io)}",
        SocketException socket => $"{nameof(SocketException)} {socket.SocketErrorCode}{Inner(socket)}",
        OperationCanceledException { InnerException: not (TimeoutException or OperationCanceledException) } => failure.GetType().Name,
        _ => $"{failure.GetType().Name}{Inner(failure)}",
    };

    // What lies under a call that the client itself gave up is a matter of which of its threads was first.
    private static string Inner(Exception failure) => failure.InnerException is { } inner ? $" <- {Tell(inner)}" : "";
}
