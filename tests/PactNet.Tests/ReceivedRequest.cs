namespace PactNet.Tests;

/// <summary>What a provider was asked.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Query, Dictionary<string, string> Headers, string Body);
