using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Scenarios in few words.</summary>
internal static class Story
{
    public static Scenario Of(string name, params Step[] steps) => new() { Name = name, Steps = [.. steps] };

    public static Step Calls(string word, int calls) => new(Say(word), StepEnd.AfterCalls(calls));

    public static Step For(string word, double seconds) => new(Say(word), StepEnd.After(TimeSpan.FromSeconds(seconds)));

    public static Step Until(string word) => new(Say(word), StepEnd.UntilAdvanced);

    public static Step Last(string word) => new(Say(word), StepEnd.Never);

    public static Chance Chance(double percent, string word) => new(percent, Say(word));

    public static When When(string? campaign = null, string? annotationRequest = null, string? scene = null) =>
        Scenarios.IdSamples.When(campaign, annotationRequest, scene);

    public static Reply Say(string word) =>
        StatusCatalogue.TryFind(word, out var status) ? new StatusReply(status.Status)
        : CodeCatalogue.TryFindError(word, out var error) ? new ErrorReply(error.Code)
        : FaultCatalogue.TryFind(word, out var fault) ? new FaultReply(fault.Fault)
        : MutantCatalogue.TryFind(word, out var mutant) ? new MutantReply(mutant.Mutant)
        : throw new ArgumentException($"no reply '{word}'", nameof(word));
}
