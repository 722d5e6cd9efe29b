using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Scenarios;

/// <summary>Well-formed answers that are wrong in one meaning.</summary>
public enum MutantKind
{
    /// <summary>The status that the specification leaves out.</summary>
    UnknownStatus7,

    /// <summary>A status beyond the last one.</summary>
    UnknownStatus12,

    /// <summary>A code that the specification does not have.</summary>
    UnknownCode,

    /// <summary>The code in quotes.</summary>
    CodeAsString,

    /// <summary>The status in quotes.</summary>
    StatusAsString,

    /// <summary>An error that calls itself a success.</summary>
    SuccessLies,

    /// <summary>A success without data.</summary>
    NullDataOnSuccess,

    /// <summary>An error with data.</summary>
    DataOnError,

    /// <summary>A success whose data has no <c>viewUrl</c>.</summary>
    MissingViewUrl,

    /// <summary>An answer without its code.</summary>
    MissingField,

    /// <summary>Fields that the specification does not have.</summary>
    ExtraFields,

    /// <summary>A date in another format, ISO 8601.</summary>
    IsoDate,

    /// <summary>No message.</summary>
    NullMessage,

    /// <summary>The same fields in another order.</summary>
    Reordered,

    /// <summary>A field twice, with two values.</summary>
    DuplicateKeys,
}

/// <summary>One mutant.</summary>
/// <param name="Mutant">Which.</param>
/// <param name="Word">The name in scenario files, the console and the journal.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Robust">What a robust consumer does with it.</param>
public sealed record MutantInfo(MutantKind Mutant, string Word, string Description, RobustConsumer Robust);

/// <summary>All mutants: the only place where their words are typed.</summary>
public static class MutantCatalogue
{
    /// <summary>Statuses and codes first, then missing things, then the harmless.</summary>
    public static ImmutableArray<MutantInfo> All { get; } =
    [
        new(MutantKind.UnknownStatus7, "unknown-status-7", "Status 7, which the specification leaves out.", RobustConsumer.Refuses),
        new(MutantKind.UnknownStatus12, "unknown-status-12", "Status 12, as a later version of the API may have it.", RobustConsumer.Refuses),
        new(MutantKind.UnknownCode, "unknown-code", "An error with a code that the specification does not have.", RobustConsumer.Refuses),
        new(MutantKind.CodeAsString, "code-as-string", "The code as a string.", RobustConsumer.Refuses),
        new(MutantKind.StatusAsString, "status-as-string", "The status as a string.", RobustConsumer.Refuses),
        new(MutantKind.SuccessLies, "success-lies", "An error whose success field says true.", RobustConsumer.Refuses),
        new(MutantKind.NullDataOnSuccess, "null-data-on-success", "Success without data.", RobustConsumer.Refuses),
        new(MutantKind.DataOnError, "data-on-error", "An error that carries data as if it were success.", RobustConsumer.Refuses),
        new(MutantKind.MissingViewUrl, "missing-view-url", "Success whose data has no viewUrl.", RobustConsumer.Refuses),
        new(MutantKind.MissingField, "missing-field", "An answer without its code.", RobustConsumer.Refuses),
        new(MutantKind.ExtraFields, "extra-fields", "Fields that the specification does not have, at the top and in data.", RobustConsumer.Tolerates),
        new(MutantKind.IsoDate, "iso-date", "The date as ISO 8601 has it.", RobustConsumer.Tolerates),
        new(MutantKind.NullMessage, "null-message", "The message is null.", RobustConsumer.Tolerates),
        new(MutantKind.Reordered, "reordered", "The same fields in another order.", RobustConsumer.Tolerates),
        new(MutantKind.DuplicateKeys, "duplicate-keys", "The status twice, with two values.", RobustConsumer.Refuses),
    ];

    private static readonly FrozenDictionary<string, MutantInfo> ByWord = All.ToFrozenDictionary(row => row.Word, StringComparer.Ordinal);

    /// <summary>The row of a mutant.</summary>
    public static MutantInfo Get(MutantKind mutant) => All[(int)mutant];

    /// <summary>Finds a mutant by its word.</summary>
    public static bool TryFind(string word, [NotNullWhen(true)] out MutantInfo? row) => ByWord.TryGetValue(word, out row);
}
