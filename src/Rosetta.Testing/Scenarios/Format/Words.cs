using System.Globalization;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>The format's words and what they stand for; those of answers come from the catalogues.</summary>
internal static class Words
{
    // The key of an answer names the kind of its word too: "unknown status 'x'" stands after "status:".
    public const string StatusKey = "status";
    public const string ErrorKey = "error";
    public const string FaultKey = "fault";
    public const string MutantKey = "mutant";

    public static WordTable Status { get; } =
        new(StatusKey, [.. StatusCatalogue.All.Select(row => new WordRow(row.Word, row.Number, new StatusReply(row.Status), row.Description))])
        {
            Explain = word => ExplainStatus(word) ?? ExplainByOthers(StatusKey, word),
        };

    public static WordTable Error { get; } =
        new(ErrorKey, [.. CodeCatalogue.Errors.Select(row => new WordRow(row.Word, row.Number, new ErrorReply(row.Code), row.Message))])
        {
            Explain = word => ExplainSuccess(word) ?? ExplainByOthers(ErrorKey, word),
        };

    public static WordTable Fault { get; } =
        new(FaultKey, [.. FaultCatalogue.All.Select(row => new WordRow(row.Word, null, new FaultReply(row.Fault), row.Description))])
        {
            Explain = word => ExplainByOthers(FaultKey, word),
        };

    public static WordTable Mutant { get; } =
        new(MutantKey, [.. MutantCatalogue.All.Select(row => new WordRow(row.Word, null, new MutantReply(row.Mutant), $"{row.Description} A robust consumer {row.Robust.ToString().ToLowerInvariant()} it."))])
        {
            Explain = word => ExplainByOthers(MutantKey, word),
        };

    public static WordTable Scope { get; } = new("scope",
    [
        new("task", null, CursorScope.Task, "Every task, the three ids together, goes through the story by itself."),
        new("session", null, CursorScope.Session, "All tasks of a session go through the story together."),
    ]);

    public static WordTable Then { get; } = new("continuation",
    [
        new("hold", null, Scenarios.Then.Hold, "The last step's answer for ever."),
        new("loop", null, Scenarios.Then.Loop, "The first step again."),
        new("stop", null, Scenarios.Then.Stop, string.Create(CultureInfo.InvariantCulture, $"The scene is gone: {(int)RosettaCode.SceneNotExists} for ever.")),
    ]);

    /// <summary>What <c>until</c> can wait for.</summary>
    public static WordTable Until { get; } = new("event",
    [
        new("advanced", null, StepEnd.UntilAdvanced, "Until someone advances the task: by the admin API, the console or a test."),
    ]);

    private static ScenarioError? ExplainStatus(string word)
    {
        var mutant = MutantCatalogue.Get(MutantKind.UnknownStatus7).Word;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && mutant.EndsWith("-" + word, StringComparison.Ordinal)
            ? ScenarioErrors.UnspecifiedStatus(number, mutant)
            : null;
    }

    private static ScenarioError? ExplainSuccess(string word)
    {
        var success = CodeCatalogue.Get(RosettaCode.Success);
        return word == success.Word || word == success.Number.ToString(CultureInfo.InvariantCulture) ? ScenarioErrors.SuccessIsNoError(word) : null;
    }

    private static ScenarioError? ExplainByOthers(string kind, string word)
    {
        var other = Status.Has(word) ? StatusKey
            : Error.Has(word) ? ErrorKey
            : Fault.Has(word) ? FaultKey
            : Mutant.Has(word) ? MutantKey
            : null;
        return other is null ? null : ScenarioErrors.OtherKind(word, kind, other);
    }
}
