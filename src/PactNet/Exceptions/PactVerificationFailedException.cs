namespace PactNet.Exceptions;

/// <summary>The provider does not do what a pact says, or the pact could not be read or the provider not be reached.</summary>
public class PactVerificationFailedException : PactFailureException
{
    /// <summary>Says no more than that the verification failed.</summary>
    public PactVerificationFailedException()
        : this(Failures.NotVerified)
    {
    }

    /// <summary>Says what failed.</summary>
    public PactVerificationFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what failed and which exception was the cause.</summary>
    public PactVerificationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
