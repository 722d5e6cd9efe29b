using System.Net.Security;

namespace Rosetta.EndToEnd.Tests;

/// <summary>What a server finds around it.</summary>
internal sealed class ServerStart
{
    /// <summary>Where it is started; anywhere without a settings file, unless said otherwise.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Environment variables beyond those of the tests. Of these, ROSETTA_… and ASPNETCORE_… are taken away.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Whether the client trusts the server's certificate; none for what the machine trusts.</summary>
    public RemoteCertificateValidationCallback? TrustsServer { get; init; }
}

/// <summary>How a command ended.</summary>
internal sealed record FinishedProcess(int ExitCode, string Output, string Error);
