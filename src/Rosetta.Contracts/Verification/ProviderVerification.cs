using System.Collections.Immutable;
using Rosetta.Contracts.Verification.States;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Verification;

/// <summary>How a provider is verified: where it is, and what it needs.</summary>
/// <example><code>
/// var verification = new ProviderVerification(new Uri("http://localhost:8080")) { States = StateSource.At(new Uri("http://localhost:8080/states")) };
/// var pacts = PactFiles.Read(["pacts"]);
/// (await verification.VerifyAsync(pacts.Interactions)).RequireGood();
/// </code></example>
/// <param name="Provider">The base address; it may have a path.</param>
public sealed record ProviderVerification(Uri Provider)
{
    /// <summary>The base address; the core puts each path behind it.</summary>
    public Uri Provider { get; init; } = Provider;

    /// <summary>Who brings the provider into the states that the interactions need; without it nobody is told, and the ids are the pact's examples.</summary>
    public StateSource? States { get; init; }

    /// <summary>Headers for every request, to the provider and to the state URL: a credential, most likely.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the provider may take for one answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Which HTTP status errors must have; without it the one that the pact has. A broker's pacts are verified as they are.</summary>
    public ErrorHttpStatus? ErrorHttpStatus { get; init; }

    /// <summary>The clock of the report.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Verifies one interaction of a pact file: for a test with a row for each.</summary>
    public async Task<InteractionResult> VerifyAsync(PactInteraction interaction, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        await using var run = await VerificationRun.StartAsync(this, cancellation).ConfigureAwait(false);
        return await run.VerifyAsync(interaction, cancellation).ConfigureAwait(false);
    }

    /// <summary>Verifies the interactions of pact files, one after the other.</summary>
    /// <param name="interactions">Of <see cref="PactFiles.Read"/>.</param>
    /// <param name="done">Told of each as soon as it is known.</param>
    /// <param name="cancellation">Stops between two of them.</param>
    public async Task<VerificationReport> VerifyAsync(
        IReadOnlyCollection<PactInteraction> interactions,
        Action<InteractionResult>? done = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var started = Time.GetUtcNow();
        var clock = Time.GetTimestamp();
        var results = ImmutableArray.CreateBuilder<InteractionResult>(interactions.Count);
        await using var run = await VerificationRun.StartAsync(this, cancellation).ConfigureAwait(false);
        foreach (var interaction in interactions)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(await run.VerifyAsync(interaction, cancellation).ConfigureAwait(false));
            done?.Invoke(results[^1]);
        }

        return new VerificationReport(Provider, started, Time.GetElapsedTime(clock), results.ToImmutable())
        {
            Problem = results.Count == 0 ? ContractErrors.NoInteractions : "",
        };
    }

    /// <summary>
    /// Verifies what a broker has for the provider, and publishes the results if it is told to. One at a time in a process: the core
    /// says in a log that all its verifications share whether the broker took the results.
    /// </summary>
    /// <param name="broker">Which.</param>
    /// <param name="done">Told of each interaction, at the end.</param>
    /// <param name="cancellation">Stops before the core begins.</param>
    /// <exception cref="InvalidOperationException"><see cref="ErrorHttpStatus"/> is set.</exception>
    public async Task<VerificationReport> VerifyAsync(BrokerSource broker, Action<InteractionResult>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        if (ErrorHttpStatus is not null)
        {
            throw new InvalidOperationException(ContractErrors.BrokersPactsAreAsTheyAre);
        }

        var started = Time.GetUtcNow();
        var clock = Time.GetTimestamp();
        await using var run = await VerificationRun.StartAsync(this, cancellation).ConfigureAwait(false);
        var (results, problem) = await run.VerifyAsync(broker, cancellation).ConfigureAwait(false);
        foreach (var result in results)
        {
            done?.Invoke(result);
        }

        return new VerificationReport(Provider, started, Time.GetElapsedTime(clock), results)
        {
            Problem = problem.Length == 0 && results.IsEmpty ? ContractErrors.NoInteractions : problem,
        };
    }
}
