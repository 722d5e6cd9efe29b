using System.Collections.Immutable;
using Rosetta.Contracts.Verification;
using Rosetta.Testing.Scenarios;
using RosettaService.Deviations;
using Sample = RosettaService.Deviations.Verification;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The stand-in for the real service keeps the contract; wherever it differs in one fact, that is found, and at its place.</summary>
public sealed class DeviationTests
{
    /// <summary>Deviations from a form that is read off the samples and not stated.</summary>
    private static readonly ImmutableHashSet<string> Inferred =
    [
        "iso-date", "date-slashes", "date-without-time", "date-month-13",
        "request-id-upper-case", "request-id-dashes", "request-id-short", "request-id-long",
    ];

    public static TheoryData<string> Names => [.. DeviationCatalogue.All.Select(deviation => deviation.Name)];

    [Fact]
    public async Task TheService_KeepsTheContract()
    {
        await using var service = await Service.StartAsync();

        var report = await service.VerifyPackAsync();

        report.RequireGood();
        report.Summary.Should().Be("15 verified");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ADeviation_IsFoundAtItsPlace(string name)
    {
        var deviation = DeviationCatalogue.All.Single(one => one.Name == name);
        await using var service = await Service.StartAsync(deviation);

        var report = await service.VerifyPackAsync();

        report.IsGood.Should().Be(deviation.Verification == Sample.Tolerates, report.Summary);
        foreach (var result in report.Results)
        {
            var outcome = result.Interaction.Outcome!.Value;
            var isTouched = deviation.Verification == Sample.Catches && deviation.Touches.Includes((int)outcome.Code, (int?)outcome.Status);
            result.Verdict.Should().Be(isTouched ? Verdict.Mismatched : Verdict.Verified, $"{result}\n{result.CoreText}");
            result.Mismatches.Any(mismatch => mismatch.Path == deviation.Path).Should().Be(isTouched, $"it is to point at {deviation.Path}: {result}\n{result.CoreText}");
            result.IsInferred.Should().Be(isTouched && Inferred.Contains(name), $"{result}");
        }
    }

    [Fact]
    public void EveryMutantOfTheFake_IsAmongTheDeviations()
    {
        string[] allowed = ["extra-fields", "reordered"];

        foreach (var mutant in MutantCatalogue.All)
        {
            DeviationCatalogue.All.Should().ContainSingle(deviation => deviation.Name == mutant.Word)
                .Which.Verification.Should().Be(allowed.Contains(mutant.Word) ? Sample.Tolerates : Sample.Catches, mutant.Word);
        }
    }
}
