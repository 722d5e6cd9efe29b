namespace Rosetta.GetTask;

/// <summary>The five values of <c>code</c>, from the specification's "responses" block.</summary>
public enum RosettaCode
{
    /// <summary>The answer has the task.</summary>
    Success = 2000,

    /// <summary>The service could not answer now; later it may.</summary>
    ServiceHiccuped = 5000,

    /// <summary>There is no such campaign.</summary>
    CampaignNotExists = 51008,

    /// <summary>There is no such annotation request.</summary>
    AnnotationRequestNotExists = 53003,

    /// <summary>There is no such scene.</summary>
    SceneNotExists = 56001,
}
