using PactNet.Verifier;

namespace PactNet.Tests.Verification;

/// <summary>One verifier, its pact files and its story.</summary>
internal sealed class Verifying : IDisposable
{
    private readonly PactVerifier _verifier;

    public Verifying(string provider = "Provider", params string[] interactions)
    {
        _verifier = new PactVerifier(provider, new PactVerifierConfig { Outputters = [Output], LogLevel = PactLogLevel.Information });
        PactFile = new FileInfo(Folder.Write("pact.json", Pacts.Between("Consumer", provider, interactions)));
    }

    public ScratchFolder Folder { get; } = new();

    public Lines Output { get; } = new();

    public FileInfo PactFile { get; }

    public IPactVerifier At(Uri provider) => _verifier.WithHttpEndpoint(provider);

    public IPactVerifierSource PactAt(Uri provider) => At(provider).WithFileSource(PactFile);

    public void Dispose()
    {
        _verifier.Dispose();
        Folder.Dispose();
    }
}
