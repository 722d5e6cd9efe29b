namespace PactNet.Models;

/// <summary>What a mock server listens on.</summary>
public enum IPAddress
{
    /// <summary>Every address of the machine.</summary>
    Any,

    /// <summary>127.0.0.1 only.</summary>
    Loopback,
}
