using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>What can be wrong with a session's bindings.</summary>
internal static class BindingErrors
{
    /// <param name="bindings">All of the session's.</param>
    /// <param name="isScenario">Whether a scenario of that name can play there.</param>
    public static ImmutableArray<string> In(ImmutableArray<Binding> bindings, Func<string, bool> isScenario)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var binding in bindings)
        {
            if (!isScenario(binding.Scenario))
            {
                errors.Add($"there is no scenario '{binding.Scenario}' to bind");
            }

            if (binding.When is { CampaignId.IsEmpty: true, AnnotationRequestId.IsEmpty: true, SceneId.IsEmpty: true })
            {
                errors.Add($"the binding of '{binding.Scenario}' names no ids; to play a scenario for all, make it the session's scenario");
            }
        }

        var ties = IdTies.Among(bindings.Select(binding => KeyValuePair.Create(binding.When, binding)));
        errors.AddRange(ties.Select(tie => $"two bindings, of '{tie.One.Scenario}' and of '{tie.Other.Scenario}', claim {tie.Both}; make one of them more exact"));
        return errors.ToImmutable();
    }
}
