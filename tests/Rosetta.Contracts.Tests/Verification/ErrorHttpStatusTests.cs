using Rosetta.Contracts.Verification;
using Rosetta.GetTask;
using RosettaService.Deviations;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The pack says 200 for errors; a team can declare otherwise when it verifies.</summary>
public sealed class ErrorHttpStatusTests
{
    private static readonly string[] SemanticOnes = ["http-500-on-5000", "http-404-on-51008", "http-404-on-53003", "http-404-on-56001"];

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(ErrorHttpStatus.Envelope, true, false)]
    [InlineData(ErrorHttpStatus.Semantic, false, true)]
    [InlineData(ErrorHttpStatus.Any, true, true)]
    public async Task AnError_MayHaveTheDeclaredHttpStatus(ErrorHttpStatus? declared, bool takesEnvelope, bool takesSemantic)
    {
        await using var envelope = await Service.StartAsync();
        await using var semantic = await Service.StartAsync([.. DeviationCatalogue.All.Where(deviation => SemanticOnes.Contains(deviation.Name))]);

        (await VerifyAsync(envelope, declared)).IsGood.Should().Be(takesEnvelope);
        (await VerifyAsync(semantic, declared)).IsGood.Should().Be(takesSemantic);
    }

    [Theory]
    [InlineData(ErrorHttpStatus.Envelope)]
    [InlineData(ErrorHttpStatus.Any)]
    public async Task Success_IsAlways200(ErrorHttpStatus declared)
    {
        await using var service = await Service.StartAsync(DeviationCatalogue.All.Single(deviation => deviation.Name == "http-201-on-2000"));

        var report = await VerifyAsync(service, declared);

        (report.Count(Verdict.Mismatched), report.Count(Verdict.Verified)).Should().Be((11, 4));
        report.Results.SelectMany(result => result.Mismatches).Select(mismatch => (mismatch.Path, mismatch.Text)).Distinct().Should().Equal(("HTTP status", "expected 200 but was 201"));
    }

    private static Task<VerificationReport> VerifyAsync(Service service, ErrorHttpStatus? declared) =>
        (service.Verification with { ErrorHttpStatus = declared }).VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);
}
