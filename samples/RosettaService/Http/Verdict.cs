using System.Collections.Immutable;
using RosettaService.Storage;

namespace RosettaService.Http;

/// <summary>What Get Task says of a request: a code and its message.</summary>
internal sealed record Verdict(int Code, string Message)
{
    public static readonly Verdict Success = new(2000, "Success");

    private static readonly Verdict Hiccup = new(5000, "Service hiccuped, please try again later.");
    private static readonly Verdict NoCampaign = new(51008, "Campaign not exists.");
    private static readonly Verdict NoAnnotationRequest = new(53003, "Annotation request has not exists.");
    private static readonly Verdict NoScene = new(56001, "SceneId is not exists.");

    /// <summary>The order in which the ids are checked: from the outside in.</summary>
    public static ImmutableArray<IdCheck> UsualOrder { get; } = [IdCheck.Campaign, IdCheck.AnnotationRequest, IdCheck.Scene];

    /// <summary>The first check that fails says the error.</summary>
    public static Verdict On(FoundTask found, ImmutableArray<IdCheck> order)
    {
        foreach (var check in order)
        {
            if (Fails(found, check) is { } error)
            {
                return error;
            }
        }

        return found.Scene is { Hiccups: true } ? Hiccup : Success;
    }

    private static Verdict? Fails(FoundTask found, IdCheck check) => check switch
    {
        IdCheck.Campaign => found.HasCampaign ? null : NoCampaign,
        IdCheck.AnnotationRequest => found.HasAnnotationRequest ? null : NoAnnotationRequest,
        _ => found.Scene is null ? NoScene : null,
    };
}

/// <summary>An id that may be unknown.</summary>
internal enum IdCheck
{
    Campaign,
    AnnotationRequest,
    Scene,
}
