using System.Globalization;
using System.Text.RegularExpressions;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 13: the decision is a compare-and-set on a small cursor value, so parallel polls never get one call twice.</summary>
public partial class Rule13CompareAndSetTests
{
    private const int Callers = 64;

    // 1, 2, 3, 4, 1, 2, … calls; as many in all as the callers ask together.
    private static readonly Scenario Counted = Of(
        "story", [.. Enumerable.Range(0, 256).Select(i => Calls(i % 2 == 0 ? "created" : "annotating", 1 + (i % 4))), Last("approved")]);

    private static readonly int AllCalls = Counted.Steps[..^1].Sum(step => step.End.Calls);

    [Fact]
    public async Task Rule13_ParallelCallers_GetEachCallOfEachStepExactlyOnce_AndInOrder()
    {
        var stage = new Stage(Counted);
        var session = stage.Session;

        var answers = await Together.Run(Callers, _ => Enumerable.Range(0, AllCalls / Callers).Select(_ => Answered(stage.Poll(session: session))).ToArray());

        Complaints(answers.SelectMany(answer => answer)).Should().BeEmpty();
        stage.Look().Answers.Should().Be(AllCalls);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public async Task Rule13_ParallelCallersOnOneSharedCursor_GetEachCallOfEachStepExactlyOnce()
    {
        var stage = new Stage(Counted with { Per = CursorScope.Session });
        var session = stage.Session;

        var answers = await Together.Run(Callers, caller => Enumerable.Range(0, AllCalls / Callers).Select(_ => Where(stage.Poll($"s-{caller}", session: session).Explain)).ToArray());

        answers.SelectMany(answer => answer).Order().Should().Equal(ExpectedInOrder());
        stage.Poll("one more").Reply.Word.Should().Be("approved");
    }

    [Fact]
    public async Task Rule13_ParallelCallersByHeader_GetEachCallOfEachStepExactlyOnce()
    {
        var stage = new Stage(Of("default", Last("approved")), Counted);
        var session = stage.Session;

        var answers = await Together.Run(Callers, _ => Enumerable.Range(0, AllCalls / Callers).Select(_ => Where(stage.Poll(header: "story", session: session).Explain)).ToArray());

        answers.SelectMany(answer => answer).Order().Should().Equal(ExpectedInOrder());
    }

    [Fact]
    public async Task TheAssertion_NoticesACursorThatIsReadAndWrittenWithoutComparing()
    {
        using var betweenReadAndWrite = new Barrier(Callers);
        var careless = new CarelessPlayer(Counted, betweenReadAndWrite);

        var answers = await Together.Run(Callers, _ => careless.Answer());

        Complaints(answers).Should().Contain("answer 0 was given 64 times").And.Contain("answer 1 was given 0 times");
    }

    [Fact]
    public void TheAssertion_NoticesCallsThatAreOutOfOrder()
    {
        var stage = new Stage(Counted);
        var answers = Enumerable.Range(0, AllCalls).Select(_ => Answered(stage.Poll())).ToArray();
        (answers[7], answers[8]) = (answers[7] with { Place = answers[8].Place }, answers[8] with { Place = answers[7].Place });

        Complaints(answers).Should().HaveCount(2);
    }

    /// <summary>What is wrong with the answers of one task; nothing if each call of each step is there once, in the order of the cursor.</summary>
    private static IEnumerable<string> Complaints(IEnumerable<Answer> answers)
    {
        var key = IdHash.Of("c"u8, "a"u8, "s"u8);
        var salt = new PlayableScenario(Counted).Salt;
        var byRequestId = answers.ToLookup(answer => answer.RequestId);
        var ordinal = 0;
        foreach (var place in ExpectedInOrder())
        {
            var given = byRequestId[new Draw(Seed: 1, key, salt, ordinal).Bits(DrawPurpose.RequestId)].ToArray();
            if (given.Length != 1)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"answer {ordinal} was given {given.Length} times");
            }
            else if (given[0].Place != place)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"answer {ordinal} was {given[0].Place}, not {place}");
            }

            ordinal++;
        }
    }

    private static IEnumerable<(int Step, int Call)> ExpectedInOrder() =>
        Counted.Steps[..^1].SelectMany((step, i) => Enumerable.Range(1, step.End.Calls).Select(call => (i + 1, call)));

    private static Answer Answered(Decision decision) => new(Where(decision.Explain), decision.Values.RequestId);

    private static (int Step, int Call) Where(string explain)
    {
        var match = StepAndCall().Match(explain);
        return (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("step ([0-9]+) of .* call ([0-9]+) of")]
    private static partial Regex StepAndCall();

    private sealed record Answer((int Step, int Call) Place, UInt128 RequestId);

    /// <summary>What playing would be if it wrote what it has worked out without looking whether somebody else was faster.</summary>
    private sealed class CarelessPlayer(Scenario scenario, Barrier betweenReadAndWrite)
    {
        private readonly PlayableScenario _scenario = new(scenario);
        private readonly Lock _copying = new();
        private Cursor _cursor;

        public Answer Answer()
        {
            Cursor before;
            lock (_copying)
            {
                before = _cursor;
            }

            betweenReadAndWrite.SignalAndWait(TestContext.Current.CancellationToken);
            var draw = new Draw(Seed: 1, IdHash.Of("c"u8, "a"u8, "s"u8), _scenario.Salt, before.Ordinal);
            var turn = Player.Answer(_scenario, before, draw, now: 0);
            lock (_copying)
            {
                _cursor = turn.Next;
            }

            return new Answer(Where(Explanation.OfTurn(SelectionRule.Default, _scenario, turn, 0, null)), draw.Bits(DrawPurpose.RequestId));
        }
    }
}
