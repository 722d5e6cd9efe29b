namespace Rosetta.Testing.Worlds;

/// <summary>Where a world has three ids, or which of them it does not have; looked for from the outside in.</summary>
internal enum WorldPlace
{
    /// <summary>There is no such campaign.</summary>
    NoCampaign,

    /// <summary>There is no such annotation request at all.</summary>
    NoAnnotationRequest,

    /// <summary>The annotation request belongs to another campaign.</summary>
    OtherCampaign,

    /// <summary>There is no such scene at all.</summary>
    NoScene,

    /// <summary>The scene belongs to another annotation request.</summary>
    OtherAnnotationRequest,

    /// <summary>All three exist and belong together.</summary>
    Known,
}
