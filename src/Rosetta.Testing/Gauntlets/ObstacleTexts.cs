using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>What is said of the obstacles: the only place where it is typed.</summary>
internal static class ObstacleTexts
{
    public const string Status = "Says the status.";
    public const string LastStatus = "Says the status, and does not ask again: nothing follows it.";
    public const string PassingError = "Knows, whatever HTTP says, that there is no answer now; one that asks again gets one.";
    public const string LastingError = "Says, whatever HTTP says, that Rosetta refused, and does not ask again: the error will not go away.";

    private const string NotSuccess = "Does not take the answer for success.";
    private const string AsUsual = "Goes on as if nothing were wrong.";

    public static readonly TomorrowText NewStatus = new(
        "tomorrow-new-status", "A story with a twelfth status in it.", "Does not take it for one that it knows, nor for the end.");

    public static readonly TomorrowText NewCode = new("tomorrow-new-code", "A story with an error in it whose code is new.", NotSuccess);

    public static readonly TomorrowText NewFields = new("tomorrow-new-fields", "A story whose answers have further fields.", AsUsual);

    public static readonly TomorrowText OtherOrder = new(
        "tomorrow-other-order", "A story whose statuses come in another order.", "Says each status as it comes.");

    public static string Expected(RobustConsumer robust) => robust switch
    {
        RobustConsumer.Tolerates => AsUsual,
        RobustConsumer.Refuses => NotSuccess,
        RobustConsumer.Retries => "Knows that it has no answer, in its own time; one that asks again gets one.",
        _ => "Takes the answer for what it says, or for none: both are sound.",
    };

    public static string NoSuchObstacle(string word)
    {
        var words = ObstacleCatalogue.All.Select(obstacle => obstacle.Id).Concat(ObstacleGroups.Words).ToArray();
        var hint = NearestWord.Find(word, words) is { } nearest ? $"did you mean '{nearest}'?" : $"there are: {string.Join(", ", words)}.";
        return $"The gauntlet has no obstacle and no group '{word}'; {hint}";
    }
}

/// <summary>What is said of an obstacle that no catalogue has.</summary>
internal sealed record TomorrowText(string Id, string Description, string Expected);
