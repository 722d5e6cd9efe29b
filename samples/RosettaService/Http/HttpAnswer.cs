namespace RosettaService.Http;

/// <summary>What goes back to the client.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The header; none to send none.</param>
/// <param name="Json">The body.</param>
internal sealed record HttpAnswer(int Status, string? ContentType, string Json);
