using WireMock.Logging;
using WireMock.Server;

namespace Rosetta.Testing.WireMock.Tests;

/// <summary>Waits for WireMock's log, which has a call when it is over on WireMock's side: the client may have the answer before.</summary>
internal static class LoggedCalls
{
    // begin-snippet: kit-wiremock-log
    /// <summary>WireMock's log, as soon as this many calls are in it.</summary>
    public static async Task<IReadOnlyList<ILogEntry>> LoggedAsync(this WireMockServer server, int calls)
    {
        var logged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (server.LogEntries.Count >= calls)
            {
                logged.TrySetResult();
            }
        }

        server.LogEntriesChanged += (_, _) => Look();
        Look();
        await logged.Task.WaitAsync(Ask.Cancel);
        return [.. server.LogEntries];
    }
    // end-snippet
}
