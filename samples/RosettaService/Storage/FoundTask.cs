namespace RosettaService.Storage;

/// <summary>What the database knows of the three ids of a request.</summary>
/// <param name="HasCampaign">Whether there is such a campaign.</param>
/// <param name="HasAnnotationRequest">Whether that campaign has such an annotation request.</param>
/// <param name="Scene">The scene in that annotation request; none if it has no such scene.</param>
internal sealed record FoundTask(bool HasCampaign, bool HasAnnotationRequest, SceneRow? Scene);

/// <param name="CampaignNumber">Digits, as <c>viewUrl</c> has them; none if the campaign that was asked for is unknown.</param>
/// <param name="TaskNumber">Digits, as <c>viewUrl</c> has them.</param>
/// <param name="Status">Of the task.</param>
/// <param name="Hiccups">Whether asking for it answers code 5000.</param>
internal sealed record SceneRow(string? CampaignNumber, string TaskNumber, int Status, bool Hiccups);
