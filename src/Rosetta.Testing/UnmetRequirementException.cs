namespace Rosetta.Testing;

/// <summary>What a test required of the client's calls is not so. The message has the whole story.</summary>
public sealed class UnmetRequirementException : Exception
{
    internal UnmetRequirementException(string message)
        : base(message)
    {
    }
}
