using Rosetta.GetTask;
using Rosetta.MockServer.Recording;

namespace Rosetta.MockServer.Tests.Recording;

public class SpyTallyTests
{
    private readonly SpyTally _tally = new();

    [Fact]
    public void Summary_CountsCalls_AndNamesEachViolatedFactOnce()
    {
        _tally.Add([]);
        _tally.Add(null);
        _tally.Add([new Violation("$.date", "nothing", "a date")]);
        _tally.Add([new Violation("$.data.status", "the number 7", "one of the numbers 0, 1"), new Violation("$.data.status", "a second time", "each field once")]);
        _tally.Add([new Violation("$.data.status", "the number 12", "one of the numbers 0, 1")]);
        _tally.AddFailure();
        _tally.AddAbandoned();

        _tally.Lines().Should().Equal(
            "7 calls passed on: 1 answered as the contract has it, 3 in violation of it, 1 not held against it, 1 without a whole answer, 1 given up by the client",
            "2 times $.data.status: found the number 7, expected one of the numbers 0, 1",
            "1 times $.date: found nothing, expected a date");
    }

    [Fact]
    public void RefusedCalls_HaveALineOfTheirOwn()
    {
        _tally.AddRefused();

        _tally.Lines().Should().Equal(
            "0 calls passed on: 0 answered as the contract has it, 0 in violation of it, 0 not held against it, 0 without a whole answer, 0 given up by the client",
            "1 calls refused, since too many waited already; --upstream-calls allows more");
    }

    [Fact]
    public void Facts_AreBounded()
    {
        for (var i = 0; i < 100; i++)
        {
            _tally.Add([new Violation($"$.field{i}", "a", "b")]);
        }

        _tally.Lines().Should().HaveCount(51);
    }
}
