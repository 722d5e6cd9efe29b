namespace PactNet;

/// <summary>Who has a pact with whom.</summary>
public interface IPact
{
    /// <summary>The consumer's name.</summary>
    string Consumer { get; }

    /// <summary>The provider's name.</summary>
    string Provider { get; }

    /// <summary>How the pact is made.</summary>
    PactConfig Config { get; }
}
