namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What was removed.</summary>
/// <param name="Removed">How many.</param>
internal sealed record RemovedDocument(int Removed);
