using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>The complaints that may come from an endpoint instead of what was asked for.</summary>
internal sealed record Complaints(params ProblemKind[] Kinds);
