namespace PactNet.Infrastructure.Outputters;

/// <summary>Where Pact's story goes.</summary>
public interface IOutput
{
    /// <summary>Takes one or more lines.</summary>
    void WriteLine(string line);
}
