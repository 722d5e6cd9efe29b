namespace PactNet.Exceptions;

/// <summary>A pact could not be made or was not kept. The message carries the Pact core's own text.</summary>
public class PactFailureException : Exception
{
    /// <summary>Says what failed.</summary>
    public PactFailureException(string message)
        : base(message)
    {
    }

    /// <summary>Says what failed and which exception was the cause.</summary>
    public PactFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
