namespace AnnotationTracker.Api;

/// <summary>The codes of Rosetta's answers that mean something to us.</summary>
internal static class Codes
{
    public const int Success = 2000;
    public const int Hiccup = 5000;
    public const int NoCampaign = 51008;
    public const int NoAnnotationRequest = 53003;
    public const int NoScene = 56001;
}
