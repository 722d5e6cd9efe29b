namespace PactNet.Tests.Consumer;

/// <summary>A pact in an empty folder, and where its story goes.</summary>
internal sealed class ConsumerPact : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ConsumerPact(string consumer = "Consumer", string provider = "Provider") =>
        Builder = Pact.V4(consumer, provider, new PactConfig { PactDir = _folder.Path, Outputters = [Output] }).WithHttpInteractions();

    public Lines Output { get; } = new();

    public IPactBuilderV4 Builder { get; }

    public string FileText => _folder.Read("Consumer-Provider.json");

    public bool HasFile => Directory.EnumerateFiles(_folder.Path).Any();

    public void Dispose() => _folder.Dispose();
}
