using Rosetta.GetTask;

namespace Rosetta.MockServer.Console.Worlds;

/// <summary>A line of a world's outline.</summary>
/// <param name="Field">The request's field that the id stands in.</param>
/// <param name="Depth">0 for a campaign, 1 for an annotation request, 2 for a scene.</param>
/// <param name="Id">As a request names it.</param>
/// <param name="Name">For people; empty if it has none.</param>
/// <param name="Note">What belongs to it, or what it plays.</param>
/// <param name="Ids">A scene's three ids; none for the others.</param>
public sealed record WorldLine(string Field, int Depth, string Id, string Name, string Note, GetTaskRequest? Ids = null);
