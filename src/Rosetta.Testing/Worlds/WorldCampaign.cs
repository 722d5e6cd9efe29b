using System.Collections.Immutable;

namespace Rosetta.Testing.Worlds;

/// <summary>A campaign of a world.</summary>
/// <param name="Id">As a request names it.</param>
/// <param name="Name">For people; empty if it has none.</param>
/// <param name="AnnotationRequests">What belongs to it.</param>
public sealed record WorldCampaign(string Id, string Name, ImmutableArray<WorldAnnotationRequest> AnnotationRequests);

/// <summary>An annotation request of one campaign.</summary>
/// <param name="Id">As a request names it.</param>
/// <param name="Name">For people; empty if it has none.</param>
/// <param name="Scenes">What belongs to it.</param>
public sealed record WorldAnnotationRequest(string Id, string Name, ImmutableArray<WorldScene> Scenes);

/// <summary>A scene of an annotation request; another request may have the same one.</summary>
/// <param name="Id">As a request names it.</param>
/// <param name="Name">For people; empty if it has none.</param>
/// <param name="Scenario">The scenario it plays; none for the session's default.</param>
public sealed record WorldScene(string Id, string Name, string? Scenario);

/// <summary>A scene with what it belongs to.</summary>
public readonly record struct WorldRow(WorldCampaign Campaign, WorldAnnotationRequest AnnotationRequest, WorldScene Scene);
