using System.Collections.Immutable;
using Rosetta.Contracts.Verification.States;

namespace Rosetta.Contracts.Verification;

/// <summary>One verification under way: it has the endpoint for provider states and a folder for single pacts.</summary>
internal sealed class VerificationRun : IAsyncDisposable
{
    private readonly ProviderVerification _verification;
    private readonly StateRelay? _states;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rosetta-verify-");

    private VerificationRun(ProviderVerification verification, StateRelay? states)
    {
        _verification = verification;
        _states = states;
    }

    public static async Task<VerificationRun> StartAsync(ProviderVerification verification, CancellationToken cancellation)
    {
        // The core joins base and path as texts.
        var ready = verification with { Provider = new Uri(verification.Provider.GetLeftPart(UriPartial.Path).TrimEnd('/')) };
        return new VerificationRun(ready, verification.States is { } source ? await StateRelay.StartAsync(source, ready, cancellation).ConfigureAwait(false) : null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_states is not null)
        {
            await _states.DisposeAsync().ConfigureAwait(false);
        }

        _folder.Delete(recursive: true);
    }

    public async Task<InteractionResult> VerifyAsync(PactInteraction interaction, CancellationToken cancellation)
    {
        var clock = _verification.Time.GetTimestamp();
        var file = SinglePact.Write(_folder.FullName, interaction, _verification.ErrorHttpStatus);
        var run = await PactCore.VerifyAsync(_verification, interaction.Provider, _states?.Address, verifier => verifier.WithFileSource(file)).ConfigureAwait(false);
        var (entries, others) = CoreOutput.Read(run.Output, interaction.Provider);
        var duration = _verification.Time.GetElapsedTime(clock);
        var result = entries is [var entry] && run.Problem is null ? await JudgeAsync(interaction, entry, duration, cancellation).ConfigureAwait(false) : null;

        // The core's word is the last: what it did not pass is no success, whatever its text told us.
        return result is not null && (run.IsGood || result.Verdict != Verdict.Verified)
            ? result
            : new InteractionResult(interaction, Verdict.Failed, ContractErrors.CoreFailed(run.Problem ?? string.Join("; ", others.DefaultIfEmpty(run.Output.Trim()))), [], run.Output, duration);
    }

    public async Task<(ImmutableArray<InteractionResult> Results, string Problem)> VerifyAsync(BrokerSource broker, CancellationToken cancellation)
    {
        var run = await PactCore.VerifyAsync(_verification, broker.Provider, _states?.Address, verifier => verifier.WithPactBrokerSource(broker.Url, broker.Apply)).ConfigureAwait(false);
        var (entries, others) = CoreOutput.Read(run.Output, broker.Provider);
        var results = ImmutableArray.CreateBuilder<InteractionResult>(entries.Length);
        foreach (var entry in entries)
        {
            var interaction = new PactInteraction(entry.Consumer, broker.Provider, entry.Description, [.. entry.States.Select(state => new PactState(state, []))]);
            results.Add(await JudgeAsync(interaction, entry, entry.Duration, cancellation).ConfigureAwait(false));
        }

        var isExplained = run.IsGood || results.Any(row => row.Verdict != Verdict.Verified);
        var problem = run.Problem ?? (others.IsEmpty ? isExplained ? null : run.Output.Trim() : string.Join("; ", others));
        return (results.ToImmutable(), problem is not null ? ContractErrors.CoreFailed(problem) : CoreOutput.PublishingProblem(run.Output) is { } refused ? ContractErrors.NotPublished(refused) : "");
    }

    private async Task<InteractionResult> JudgeAsync(PactInteraction interaction, CoreEntry entry, TimeSpan duration, CancellationToken cancellation)
    {
        var result = new InteractionResult(interaction, Verdict.Verified, "", [], entry.Failure, duration);
        if (entry.Error is not null)
        {
            return _states is not null && await _states.TakeFailureAsync(entry.States).ConfigureAwait(false) is { } failure
                ? result with { Verdict = failure.IsDeclared ? Verdict.NotVerified : Verdict.Failed, Reason = failure.Reason }
                : await WithoutAnswerAsync(result, entry.Error, cancellation).ConfigureAwait(false);
        }

        return entry.Failure.Length == 0 ? result : result with { Verdict = Verdict.Mismatched, Mismatches = CoreMismatches.Read(entry.Failure) };
    }

    private async Task<InteractionResult> WithoutAnswerAsync(InteractionResult result, string error, CancellationToken cancellation)
    {
        if (!error.StartsWith("error sending request", StringComparison.Ordinal))
        {
            return result with { Verdict = Verdict.Failed, Reason = ContractErrors.CoreFailed(error) };
        }

        var problem = await ProviderProbe.ProblemAsync(_verification.Provider, _verification.RequestTimeout, cancellation).ConfigureAwait(false);
        var reason = problem is not null ? ContractErrors.Unreachable(_verification.Provider, problem)
            : result.Duration >= _verification.RequestTimeout ? ContractErrors.Late(_verification.RequestTimeout)
            : ContractErrors.Ended(_verification.Provider);
        return result with { Verdict = Verdict.NoAnswer, Reason = reason };
    }
}
