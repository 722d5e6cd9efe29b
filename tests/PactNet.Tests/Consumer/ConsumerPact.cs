namespace PactNet.Tests.Consumer;

/// <summary>A pact in a folder of its own, and where its story goes.</summary>
internal sealed class ConsumerPact : IDisposable
{
    private readonly ScratchFolder _folder;

    public ConsumerPact()
        : this(new ScratchFolder())
    {
    }

    /// <summary>Another pact of the same two, in the same folder.</summary>
    public ConsumerPact(ConsumerPact earlier)
        : this(earlier._folder)
    {
    }

    private ConsumerPact(ScratchFolder folder)
    {
        _folder = folder;
        Builder = Pact.V4("Consumer", "Provider", new PactConfig { PactDir = folder.Path, Outputters = [Output] }).WithHttpInteractions();
    }

    public Lines Output { get; } = new();

    public IPactBuilderV4 Builder { get; }

    public string FileText => _folder.Read("Consumer-Provider.json");

    public bool HasFile => Directory.EnumerateFiles(_folder.Path).Any();

    public void Dispose() => _folder.Dispose();
}
