using System.Text.Json.Nodes;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>
/// The body that an endpoint takes. Not the framework's own metadata: routing would refuse other media types by itself, without
/// saying which ones would do.
/// </summary>
/// <param name="Name">What the document calls it.</param>
/// <param name="MediaTypes">The usual one first.</param>
internal sealed record BodyDescription(string Name, params string[] MediaTypes)
{
    /// <summary>What it is read into.</summary>
    public Type? Type { get; init; }

    /// <summary>Its JSON Schema, where it is read by tables.</summary>
    public JsonObject? Schema { get; init; }

    /// <summary>Whether it can't be left out.</summary>
    public bool IsRequired { get; init; } = true;
}
