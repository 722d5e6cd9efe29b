using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AnnotationTracker.Tests;

public sealed class OptionTests
{
    [Fact]
    public async Task EveryMistake_IsSaidAtOnce_WhenTheProgramStarts()
    {
        await using var tracker = Build(
            options => options.RequestTimeout = TimeSpan.Zero,
            options =>
            {
                options.PollInterval = TimeSpan.Zero;
                options.FirstRetryAfter = TimeSpan.FromSeconds(5);
                options.LongestRetryAfter = TimeSpan.FromSeconds(4);
                options.RetrySpread = 1.5;
                options.MaxFailuresInARow = 0;
                options.GiveUpAfter = TimeSpan.Zero;
                options.MaxTasksAtOnce = 0;
            });

        var start = tracker.GetRequiredService<IStartupValidator>().Validate;

        start.Should().Throw<AggregateException>().Which.InnerExceptions
            .SelectMany(error => ((OptionsValidationException)error).Failures)
            .Should().BeEquivalentTo(
                "BaseAddress must be an http or https URL and is ''",
                "RequestTimeout must be more than nothing and is 00:00:00",
                "PollInterval must be more than nothing and is 00:00:00",
                "LongestRetryAfter must be at least FirstRetryAfter (00:00:05) and is 00:00:04",
                "RetrySpread must be from 0 to 1 and is 1.5",
                "MaxFailuresInARow must be at least 1 and is 0",
                "GiveUpAfter must be more than nothing and is 00:00:00",
                "MaxTasksAtOnce must be at least 1 and is 0");
    }

    [Theory]
    [InlineData("/rosetta")]
    [InlineData("ftp://rosetta.test")]
    public async Task ABaseThatIsNoWebAddress_IsRefused(string address)
    {
        await using var tracker = Build(options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute), _ => { });

        var start = tracker.GetRequiredService<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal($"BaseAddress must be an http or https URL and is '{new Uri(address, UriKind.RelativeOrAbsolute)}'");
    }

    [Fact]
    public async Task TheDefaults_AreGood()
    {
        await using var tracker = Build(options => options.BaseAddress = new Uri("https://rosetta.test"), _ => { });

        var start = tracker.GetRequiredService<IStartupValidator>().Validate;

        start.Should().NotThrow();
    }

    private static ServiceProvider Build(Action<RosettaOptions> rosetta, Action<TrackingOptions> tracking)
    {
        var services = new ServiceCollection();
        services.AddAnnotationTracker(rosetta, tracking);
        return services.BuildServiceProvider();
    }
}
