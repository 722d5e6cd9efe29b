namespace Rosetta.GetTask;

/// <summary>The five values of <c>code</c>, from the specification's "responses" block.</summary>
public enum RosettaCode
{
    Success = 2000,
    ServiceHiccuped = 5000,
    CampaignNotExists = 51008,
    AnnotationRequestNotExists = 53003,
    SceneNotExists = 56001,
}
