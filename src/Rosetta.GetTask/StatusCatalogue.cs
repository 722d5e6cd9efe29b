using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>The specification's "Status Enum" table: the only place where statuses, words, texts and pools are typed.</summary>
public static class StatusCatalogue
{
    /// <summary>All eleven rows, in the specification's order.</summary>
    public static ImmutableArray<StatusInfo> All { get; } =
    [
        new(RosettaStatus.CreationFailed, "creation-failed", "Task creation failed", null),
        new(RosettaStatus.Created, "created", "Task creation successful (Task in Rosetta Distribution Pool)", RosettaPool.Distribution),
        new(RosettaStatus.WaitingForAnnotation, "waiting-for-annotation", "Waiting for annotation (Task in Rosetta Annotation Pool)", RosettaPool.Annotation),
        new(RosettaStatus.AnnotationInProgress, "annotating", "Annotation in progress (Task in Rosetta Annotation Pool)", RosettaPool.Annotation),
        new(RosettaStatus.AnnotationCompleted, "annotated", "Annotation completed (Task in Rosetta Annotation Pool)", RosettaPool.Annotation),
        new(RosettaStatus.WaitingForReview, "waiting-for-review", "Waiting for review (Task in Rosetta Review Pool)", RosettaPool.Review),
        new(RosettaStatus.ReviewInProgress, "reviewing", "Review in progress (Task in Rosetta Review Pool)", RosettaPool.Review),
        new(RosettaStatus.WaitingForQc, "waiting-for-qc", "Waiting for QC (Task in Rosetta Sampling Pool)", RosettaPool.Sampling),
        new(RosettaStatus.QcInProgress, "in-qc", "QC in progress (Task in Rosetta Sampling Pool)", RosettaPool.Sampling),
        new(RosettaStatus.QcCompleted, "qc-completed", "QC completed (Task in Rosetta Sampling Pool) -> Generate QC report on batch", RosettaPool.Sampling),
        new(RosettaStatus.LabelsApproved, "approved", "Labels approved (Move the batch of tasks to Completion Pool)", RosettaPool.Completion),
    ];

    private static readonly FrozenDictionary<string, StatusInfo> ByName = All
        .SelectMany(row => new[] { KeyValuePair.Create(row.Word, row), KeyValuePair.Create(row.Number.ToString(CultureInfo.InvariantCulture), row) })
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<RosettaStatus, StatusInfo> ByStatus = All.ToFrozenDictionary(row => row.Status);

    /// <summary>The row of a status.</summary>
    /// <exception cref="KeyNotFoundException">The value is none of the eleven.</exception>
    public static StatusInfo Get(RosettaStatus status) => ByStatus[status];

    /// <summary>Whether the number is one of the eleven.</summary>
    public static bool IsDefined(int number) => ByStatus.ContainsKey((RosettaStatus)number);

    /// <summary>Finds a row by its word or by its number written as text.</summary>
    public static bool TryFind(string wordOrNumber, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StatusInfo? row) =>
        ByName.TryGetValue(wordOrNumber, out row);
}
