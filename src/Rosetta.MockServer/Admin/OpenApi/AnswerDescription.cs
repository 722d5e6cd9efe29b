using Microsoft.OpenApi;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>A good answer that no type describes.</summary>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Type">What it is, as far as a schema can say.</param>
/// <param name="Description">For a person.</param>
internal sealed record AnswerDescription(string MediaType, JsonSchemaType Type, string Description);
