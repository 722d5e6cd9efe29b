using PactNet.Core;

namespace PactNet.Verifier;

/// <summary>Who asks for the pacts, and whether the results are published: broker and URI have this alike.</summary>
internal sealed class SourceAccess
{
    private PactBrokerPublishOptions? _publishing;

    public string? Username { get; private set; }

    public string? Password { get; private set; }

    public string? Token { get; private set; }

    public void UseBasic(string username, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(password);
        Username = username;
        Password = password;
    }

    public void UseToken(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        Token = token;
    }

    public void Publish(string providerVersion, Action<IPactBrokerPublishOptions>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerVersion);
        _publishing = new PactBrokerPublishOptions(providerVersion);
        configure?.Invoke(_publishing);
    }

    public void ApplyPublishing(VerifierHandle verifier) => _publishing?.Apply(verifier);
}
