using Rosetta.Contracts.Verification;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The fake's own wrong answers, byte by byte: what breaks the contract is found, what does not is let through.</summary>
public sealed class MutantTests
{
    private static readonly AnswerValues Values = new(1234, UInt128.Parse("234234123133374715904"), new DateTime(2025, 3, 13, 20, 0, 0), UInt128.One);

    /// <summary>Each mutant with what it spoils, and where that is found; nowhere if the contract allows it.</summary>
    public static TheoryData<MutantKind, string, string?> Mutants => new()
    {
        { MutantKind.UnknownStatus7, "created (1)", "$.data.status" },
        { MutantKind.UnknownStatus12, "created (1)", "$.data.status" },
        { MutantKind.UnknownCode, "service-hiccuped (5000)", "$.code" },
        { MutantKind.CodeAsString, "created (1)", "$.code" },
        { MutantKind.CodeAsString, "service-hiccuped (5000)", "$.code" },
        { MutantKind.StatusAsString, "created (1)", "$.data.status" },
        { MutantKind.SuccessLies, "service-hiccuped (5000)", "$.success" },
        { MutantKind.NullDataOnSuccess, "created (1)", "$.data" },
        { MutantKind.DataOnError, "service-hiccuped (5000)", "$.data" },
        { MutantKind.MissingViewUrl, "created (1)", "$.data.viewUrl" },
        { MutantKind.MissingField, "created (1)", "$.code" },
        { MutantKind.MissingField, "service-hiccuped (5000)", "$.code" },
        { MutantKind.ExtraFields, "created (1)", null },
        { MutantKind.ExtraFields, "service-hiccuped (5000)", null },
        { MutantKind.IsoDate, "created (1)", "$.date" },
        { MutantKind.IsoDate, "service-hiccuped (5000)", "$.date" },
        { MutantKind.NullMessage, "created (1)", "$.message" },
        { MutantKind.NullMessage, "service-hiccuped (5000)", "$.message" },
        { MutantKind.Reordered, "created (1)", null },
        { MutantKind.Reordered, "service-hiccuped (5000)", null },
        { MutantKind.DuplicateKeys, "created (1)", "$.data.status" },
    };

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task AMutant_IsFoundAtItsPlace(MutantKind mutant, string outcome, string? path)
    {
        var interaction = Service.Pack.Single(one => one.Description == $"Get Task answers {outcome}");
        await using var provider = await ScriptedProvider.StartAsync(http =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.Body.WriteAsync(MutantBodies.Write(mutant, interaction.Outcome!.Value, new AnswerTemplates(), Values), http.RequestAborted).AsTask();
        });

        var result = await new ProviderVerification(provider.Address) { RequestTimeout = TimeSpan.FromSeconds(60) }.VerifyAsync(interaction, TestContext.Current.CancellationToken);

        result.Verdict.Should().Be(path is null ? Verdict.Verified : Verdict.Mismatched, result.ToString());
        result.Mismatches.Select(mismatch => mismatch.Path).Distinct().Should().Equal(path is null ? [] : [path]);
    }

    [Fact]
    public void EveryMutant_IsTried() => Mutants.Select(row => row.Data.Item1).Distinct().Should().BeEquivalentTo(MutantCatalogue.All.Select(row => row.Mutant));
}
