namespace PactNet;

/// <summary>What a consumer needs to know of its mock provider.</summary>
public interface IConsumerContext
{
    /// <summary>Where the mock server listens.</summary>
    Uri MockServerUri { get; }
}
