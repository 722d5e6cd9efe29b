namespace PactNet.Tests.StandIn;

/// <summary>How fetching the core ended.</summary>
internal sealed record FetchResult(int ExitCode, string Output);
