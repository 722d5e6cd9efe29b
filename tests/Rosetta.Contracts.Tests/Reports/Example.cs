using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Tests.Reports;

/// <summary>A report with everything in it that a report can have.</summary>
internal static class Example
{
    public static VerificationReport Report { get; } = new(
        new Uri("http://rosetta.test/base"),
        new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero),
        TimeSpan.FromSeconds(1.5),
        [
            Result("Web <UI>", "approved", Verdict.Verified),
            Result("Web <UI>", "reviewing", Verdict.Mismatched) with
            {
                Mismatches = [new PactMismatch("$.data.status", "Expected 7 (Integer) to be equal to 6 (Integer)", IsInferred: false)],
                CoreText = "the core's words & <signs> \u0001",
            },
            Result("Web <UI>", "in-qc", Verdict.Mismatched) with
            {
                Mismatches = [new PactMismatch("$.date", "Expected 'x' to match", IsInferred: true)],
                CoreText = "more words",
            },
            Result("Batch", "hiccup", Verdict.NotVerified) with { Reason = "'the service hiccups' can't be had there: no" },
            Result("Batch", "late", Verdict.NoAnswer) with { Reason = "the provider did not answer within 5 s" },
            Result("Batch", "odd", Verdict.Failed) with { Reason = "no state" },
        ]);

    public static VerificationReport Good { get; } = Report with { Results = [Report.Results[0]] };

    private static InteractionResult Result(string consumer, string description, Verdict verdict) => new(
        new PactInteraction(consumer, "Rosetta", description, [new PactState("a task exists", [KeyValuePair.Create("status", "6")])]) { File = "pacts/a.json" },
        verdict,
        "",
        [],
        "",
        TimeSpan.FromMilliseconds(12.5));
}
