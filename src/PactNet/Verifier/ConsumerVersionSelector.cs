using System.Text.Json;
using System.Text.Json.Serialization;

namespace PactNet.Verifier;

/// <summary>Chooses versions of consumers whose pacts a broker hands out; the Pact Broker's documentation explains each field.</summary>
public class ConsumerVersionSelector
{
    private static readonly JsonSerializerOptions Wire = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>The consumer's main branch.</summary>
    public bool MainBranch { get; set; }

    /// <summary>The branch of the same name as the provider's.</summary>
    public bool MatchingBranch { get; set; }

    /// <summary>A branch by name.</summary>
    public string? Branch { get; set; }

    /// <summary>The branch to take where <see cref="Branch"/> does not exist.</summary>
    public string? FallbackBranch { get; set; }

    /// <summary>A tag by name.</summary>
    public string? Tag { get; set; }

    /// <summary>The tag to take where <see cref="Tag"/> does not exist.</summary>
    public string? FallbackTag { get; set; }

    /// <summary>Versions that are deployed.</summary>
    public bool Deployed { get; set; }

    /// <summary>Versions that are released and supported.</summary>
    public bool Released { get; set; }

    /// <summary>Versions that are the one or the other.</summary>
    public bool DeployedOrReleased { get; set; }

    /// <summary>Where they are deployed or released.</summary>
    public string? Environment { get; set; }

    /// <summary>Only the latest of a branch or tag.</summary>
    public bool? Latest { get; set; }

    /// <summary>One consumer by name; all if none is named.</summary>
    public string? Consumer { get; set; }

    internal string ToJson() => JsonSerializer.Serialize(this, Wire);
}
