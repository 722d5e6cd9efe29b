namespace Rosetta.GetTask.Tests;

/// <summary>The "responses" block of the specification, copied from it letter by letter.</summary>
internal static class SpecificationSamples
{
    /// <summary>The values of its "Status Enum" table.</summary>
    public static TheoryData<int> Statuses => [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

    public const string Success = """
        {
          "code": 2000,
          "message": "Success",
          "data": {
            "viewUrl": "https:/${domain}/rosetta-open/task/1234/234234123133374715904/viewOnly",
            "status": 1
          },
          "date": "2025-03-13 20:00:00",
          "requestId": "7610aa38c0fc409d98c827a879d9cae5",
          "success": true
        }
        """;

    public const string ServiceHiccuped = """
        {
          "code": 5000,
          "data": null,
          "message": "Service hiccuped, please try again later.",
          "date": "2025-03-13 20:00:00",
          "requestId": "864b70706a7349ea83e177a49800464f",
          "success": false
        }
        """;

    public const string AnnotationRequestNotExists = """
        {
          "code": 53003,
          "data": null,
          "message": "Annotation request has not exists.",
          "date": "2025-03-13 20:00:00",
          "requestId": "864b70706a7349ea83e177a49800464f",
          "success": false
        }
        """;

    public const string SceneNotExists = """
        {
          "code": 56001,
          "data": null,
          "message": "SceneId is not exists.",
          "date": "2025-03-13 20:00:00",
          "requestId": "864b70706a7349ea83e177a49800464f",
          "success": false
        }
        """;

    public const string CampaignNotExists = """
        {
          "code": 51008,
          "data": null,
          "message": "Campaign not exists.",
          "date": "2025-03-13 20:00:00",
          "requestId": "864b70706a7349ea83e177a49800464f",
          "success": false
        }
        """;

    public static readonly string[] All = [Success, ServiceHiccuped, AnnotationRequestNotExists, SceneNotExists, CampaignNotExists];
}
