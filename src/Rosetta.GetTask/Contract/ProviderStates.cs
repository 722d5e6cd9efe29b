using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.GetTask.Contract;

/// <summary>The contract's provider states: the only place where their names are typed.</summary>
public static class ProviderStates
{
    /// <summary>The parameter of the only state that has one: which of the eleven statuses the task has.</summary>
    public const string StatusParameter = WireNames.Status;

    /// <summary>All five: success, then the errors in the specification's order.</summary>
    public static ImmutableArray<ProviderStateInfo> All { get; } =
    [
        new("a task exists", RosettaCode.Success, StatusParameter),
        new("the service hiccups", RosettaCode.ServiceHiccuped, null),
        new("the annotation request does not exist", RosettaCode.AnnotationRequestNotExists, null),
        new("the scene does not exist", RosettaCode.SceneNotExists, null),
        new("the campaign does not exist", RosettaCode.CampaignNotExists, null),
    ];

    /// <summary>The values that a provider returns when it has set a state up, so that they replace those of the request: its own fields.</summary>
    public static ImmutableArray<string> Values { get; } = [.. RequestFieldCatalogue.All.Select(field => field.Name)];

    /// <summary>What stands in a pact file where the provider's value belongs.</summary>
    /// <param name="value">One of <see cref="Values"/>.</param>
    public static string Expression(string value) => $"${{{value}}}";

    /// <summary>Finds a state by its name, to the letter.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ProviderStateInfo? state)
    {
        state = All.FirstOrDefault(row => row.Name == name);
        return state is not null;
    }

    /// <summary>The state in which an outcome is answered.</summary>
    public static GivenState Of(Outcome outcome) =>
        new(All.First(row => row.Code == outcome.Code), outcome.Status);
}
