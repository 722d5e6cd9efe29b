using PactNet;
using PactNet.Exceptions;
using PactNet.Verifier;
using Rosetta.Contracts.Authoring;

namespace Rosetta.Contracts.Verification;

/// <summary>What a run of the core came to.</summary>
/// <param name="IsGood">Whether it is content.</param>
/// <param name="Output">All that it said.</param>
/// <param name="Problem">Why it could not verify at all; none if it could.</param>
internal sealed record CoreRun(bool IsGood, string Output, string? Problem);

/// <summary>Runs the core's verifier through PactNet.</summary>
internal static class PactCore
{
    /// <summary>Runs it; it blocks a thread, so it gets one of its own.</summary>
    public static Task<CoreRun> VerifyAsync(ProviderVerification verification, string provider, Uri? stateUrl, Func<IPactVerifier, IPactVerifierSource> source) =>
        Task.Factory.StartNew(() => Verify(verification, provider, stateUrl, source), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static CoreRun Verify(ProviderVerification verification, string provider, Uri? stateUrl, Func<IPactVerifier, IPactVerifierSource> source)
    {
        var output = new CapturedOutput();
        try
        {
            using var verifier = new PactVerifier(provider, new PactVerifierConfig { Outputters = [output], LogLevel = PactLogLevel.Error });
            var run = source(verifier.WithHttpEndpoint(verification.Provider)).WithRequestTimeout(verification.RequestTimeout);
            if (stateUrl is not null)
            {
                run.WithProviderStateUrl(stateUrl, options => options.WithTeardown().WithStyle(ProviderStateStyle.Body));
            }

            foreach (var (name, value) in verification.Headers)
            {
                run.WithCustomHeader(name, value);
            }

            run.Verify();
            return new CoreRun(true, output.Text, null);
        }
        catch (PactVerificationFailedException)
        {
            return new CoreRun(false, output.Text, null);
        }
        catch (PactFailureException e)
        {
            return new CoreRun(false, output.Text, e.Message);
        }
    }
}
