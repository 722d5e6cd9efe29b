using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Board;

/// <summary>A column of the board: a pool of the specification, or one of the two places beside them.</summary>
/// <param name="Pool">None for the two.</param>
/// <param name="Title">Above the column.</param>
/// <param name="Hint">What stands there.</param>
/// <param name="Tone">The class that colours it.</param>
public sealed record BoardPlace(RosettaPool? Pool, string Title, string Hint, string Tone)
{
    private static readonly BoardPlace Failed = Beside(StatusCatalogue.Get(RosettaStatus.CreationFailed));

    private static readonly BoardPlace Trouble =
        new(null, "Last answer was an error", "Tasks whose last answer was an error, a fault or a mutant; the next good answer brings them back.", "tone-error");

    /// <summary>The pools in the specification's order, then the others.</summary>
    public static ImmutableArray<BoardPlace> All { get; } = [.. Enum.GetValues<RosettaPool>().Select(Of), Failed, Trouble];

    /// <summary>Where a task stands: where its next call finds it, unless its last answer went wrong.</summary>
    public static BoardPlace Of(TaskSnapshot task) => (task.LastReply, task.Reply) switch
    {
        (not null and not StatusReply, _) => Trouble,
        (_, StatusReply next) => Of(next.Status),
        (StatusReply last, _) => Of(last.Status),

        // The real service was not asked yet: nobody knows more than that there is such a task.
        _ => task.MissingScenario is null ? All[0] : Trouble,
    };

    private static BoardPlace Of(RosettaStatus status) =>
        StatusCatalogue.Get(status).Pool is { } pool ? All.First(place => place.Pool == pool) : Failed;

    private static BoardPlace Of(RosettaPool pool) => new(
        pool,
        pool.ToString(),
        string.Join("\n", StatusCatalogue.All.Where(row => row.Pool == pool).Select(row => $"{row.Number} {row.Description}")),
        "tone-" + pool.ToString().ToLowerInvariant());

    private static BoardPlace Beside(StatusInfo failed) => new(null, failed.Description, $"{failed.Number} {failed.Description}", "tone-status");
}
