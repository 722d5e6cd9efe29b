using System.Globalization;
using WireMock.Admin.Requests;
using WireMock.Logging;

namespace Rosetta.MockServer.Stubs;

/// <summary>Passes on what WireMock.Net has to complain of, such as a mapping file that it can't read; the rest is its own business.</summary>
internal sealed class StubLogger(ILogger log) : IWireMockLogger
{
    public void Debug(string formatString, params object[] args)
    {
    }

    public void Info(string formatString, params object[] args)
    {
    }

    public void Warn(string formatString, params object[] args) => Log.StubTrouble(log, string.Format(CultureInfo.InvariantCulture, formatString, args));

    public void Error(string formatString, params object[] args) => Warn(formatString, args);

    public void Error(string message, Exception exception) => Log.StubTrouble(log, $"{message.TrimEnd('.')}: {exception.Message}");

    public void DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest)
    {
    }
}
