using System.Collections.Immutable;
using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using RosettaService.Deviations;
using RosettaService.States;

namespace RosettaService.Tests;

/// <summary>
/// Each deviation changes what it says and nothing else; and the fake's validator, which shares no code with this service,
/// agrees with the table on what is a violation and where.
/// </summary>
public sealed class DeviationTests
{
    // An answer that is well-formed and says something else: only one who knows what is true can see it.
    private static readonly string[] LiesOnly = ["scene-checked-first", "annotation-request-checked-first"];

    public static TheoryData<string> Names => [.. DeviationCatalogue.All.Select(deviation => deviation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Deviation_ChangesExactlyWhatItSays(string name)
    {
        var deviation = Find(name);
        await using var good = await Services.StartAsync();
        await using var deviating = await Services.StartAsync(deviation);

        foreach (var state in await good.FindStatesAsync())
        {
            var right = await Answer.ToAsync(good, state.Ids!);
            var wrong = await Answer.ToAsync(deviating, state.Ids!);
            var isTouched = deviation.Touches.Includes(CodeOf(right), state.Status);

            AnswerDifferences.Between(right, wrong).Should().Equal(isTouched ? ChangesOf(deviation, state) : [], "of {0}", state);
            if (isTouched)
            {
                wrong.Body.Should().NotBe(right.Body, "of {0}", state);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Validator_AgreesWithTheTable(string name)
    {
        var deviation = Find(name);
        await using var service = await Services.StartAsync(deviation);

        foreach (var state in await service.FindStatesAsync())
        {
            var answer = await Answer.ToAsync(service, state.Ids!);
            var violations = Validate(answer);
            if (deviation.Verification == Verification.Tolerates || IsLieOnly(deviation) || !deviation.Touches.Includes(CodeMeantBy(state), state.Status))
            {
                violations.Should().BeEmpty("of {0}", state);
            }
            else
            {
                violations.Should().Contain(violation => violation.Path == deviation.Path, "of {0}", state);
            }
        }
    }

    [Fact]
    public async Task WithoutDeviation_TheValidatorFindsNothing()
    {
        await using var service = await Services.StartAsync();

        foreach (var state in await service.FindStatesAsync())
        {
            Validate(await Answer.ToAsync(service, state.Ids!)).Should().BeEmpty("of {0}", state);
        }
    }

    [Fact]
    public void EveryMutantOfTheFake_IsADeviationToo() =>
        DeviationCatalogue.All.Select(deviation => deviation.Name).Should().Contain(MutantCatalogue.All.Select(mutant => mutant.Word));

    [Fact]
    public void Names_AreUnique() => DeviationCatalogue.All.Select(deviation => deviation.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void EveryFactOfTheContract_IsDeviatedFrom() => DeviationCatalogue.All
        .Where(deviation => deviation.Verification == Verification.Catches)
        .Select(deviation => deviation.Path)
        .Distinct()
        .Should().BeEquivalentTo(
            "HTTP status", "Content-Type", "$.code", "$.message", "$.data", "$.data.viewUrl", "$.data.status", "$.date", "$.requestId", "$.success");

    private static Deviation Find(string name) => DeviationCatalogue.All.Single(deviation => deviation.Name == name);

    private static ImmutableArray<Violation> Validate(Answer answer) =>
        ResponseValidator.Validate(answer.Status, answer.ContentType, System.Text.Encoding.UTF8.GetBytes(answer.Body), ErrorHttpStatus.Envelope);

    private static string[] ChangesOf(Deviation deviation, ProviderState state) => deviation.Name switch
    {
        "reordered" => [],
        "extra-fields" => state.Status is null ? ["$.traceId"] : ["$.data.priority", "$.traceId"],
        "scene-checked-first" or "annotation-request-checked-first" => ["$.code", "$.message"],
        _ => [deviation.Path],
    };

    private static bool IsLieOnly(Deviation deviation) => deviation.Touches.Status is not null || LiesOnly.Contains(deviation.Name);

    private static int CodeMeantBy(ProviderState state) => state.Name switch
    {
        "a task exists" => 2000,
        "the campaign does not exist" => 51008,
        "the annotation request does not exist" => 53003,
        "the scene does not exist" => 56001,
        _ => 5000,
    };

    private static int CodeOf(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("code").GetInt32();
    }
}
