using System.Text.Json.Serialization;
using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin;

/// <summary>Source-generated serialization of everything that the admin API takes and gives.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GetTaskRequest))]
[JsonSerializable(typeof(HealthDocument))]
[JsonSerializable(typeof(ScenarioSummary[]))]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(SessionDocument[]))]
[JsonSerializable(typeof(SessionChange))]
[JsonSerializable(typeof(TaskDocument[]))]
[JsonSerializable(typeof(PositionChange))]
[JsonSerializable(typeof(List<BindingDocument>))]
[JsonSerializable(typeof(ClockDocument))]
[JsonSerializable(typeof(ClockChange))]
[JsonSerializable(typeof(ImmutableArray<JournalEntry>))]
[JsonSerializable(typeof(JournalGap))]
[JsonSerializable(typeof(CoverageReport))]
[JsonSerializable(typeof(FindingsReport))]
[JsonSerializable(typeof(RemovedDocument))]
[JsonSerializable(typeof(MagicIdDocument[]))]
[JsonSerializable(typeof(WorldDocument))]
[JsonSerializable(typeof(LoginDocument))]
[JsonSerializable(typeof(ProblemDocument))]
internal sealed partial class AdminJsonContext : JsonSerializerContext;
