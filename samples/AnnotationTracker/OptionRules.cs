using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.Options;

namespace AnnotationTracker;

/// <summary>What options must hold; all that is wrong is said at once, when the program starts.</summary>
internal sealed class OptionRules : IValidateOptions<RosettaOptions>, IValidateOptions<TrackingOptions>
{
    public ValidateOptionsResult Validate(string? name, RosettaOptions options) => Result(
        (options.BaseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" }, $"BaseAddress must be an http or https URL and is '{options.BaseAddress}'"),
        (options.RequestTimeout > TimeSpan.Zero, $"RequestTimeout must be more than nothing and is {options.RequestTimeout}"));

    public ValidateOptionsResult Validate(string? name, TrackingOptions options) => Result(
        (options.PollInterval > TimeSpan.Zero, $"PollInterval must be more than nothing and is {options.PollInterval}"),
        (options.FirstRetryAfter > TimeSpan.Zero, $"FirstRetryAfter must be more than nothing and is {options.FirstRetryAfter}"),
        (options.LongestRetryAfter >= options.FirstRetryAfter, $"LongestRetryAfter must be at least FirstRetryAfter ({options.FirstRetryAfter}) and is {options.LongestRetryAfter}"),
        (options.RetrySpread is >= 0 and <= 1, FormattableString.Invariant($"RetrySpread must be from 0 to 1 and is {options.RetrySpread}")),
        (options.MaxFailuresInARow > 0, $"MaxFailuresInARow must be at least 1 and is {options.MaxFailuresInARow}"),
        (options.GiveUpAfter > TimeSpan.Zero, $"GiveUpAfter must be more than nothing and is {options.GiveUpAfter}"),
        (options.MaxTasksAtOnce > 0, $"MaxTasksAtOnce must be at least 1 and is {options.MaxTasksAtOnce}"));

    private static ValidateOptionsResult Result(params ReadOnlySpan<(bool Holds, string Otherwise)> rules)
    {
        var broken = new List<string>();
        foreach (var (holds, otherwise) in rules)
        {
            if (!holds)
            {
                broken.Add(otherwise);
            }
        }

        return broken.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }
}
