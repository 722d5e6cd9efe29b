namespace PactNet.Verifier;

/// <summary>How provider states are set up.</summary>
public interface IProviderStateOptions
{
    /// <summary>Calls the URL after each interaction as well.</summary>
    IProviderStateOptions WithTeardown();

    /// <summary>How the state is passed; in the body unless set.</summary>
    IProviderStateOptions WithStyle(ProviderStateStyle style);
}
