using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Kit;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing;

/// <summary>
/// What tasks of certain ids are answered. Whatever is given for the same ids later replaces this. Where several answers are
/// given they come in turn, one call each, and the last stays; every task has its turn of its own.
/// </summary>
public sealed class GivenTask
{
    private readonly GivenAnswers _given;
    private readonly When _ids;

    internal GivenTask(GivenAnswers given, When ids)
    {
        _given = given;
        _ids = ids;
    }

    /// <summary>Success with a status.</summary>
    /// <param name="inTurn">One a call; the last stays.</param>
    /// <inheritdoc cref="Answers" path="/exception"/>
    public void Returns(params ImmutableArray<RosettaStatus> inTurn) => Answers([.. inTurn.Select(status => new StatusReply(status))]);

    /// <summary>One of the four errors.</summary>
    /// <param name="inTurn">One a call; the last stays.</param>
    /// <inheritdoc cref="Answers" path="/exception"/>
    public void ReturnsError(params ImmutableArray<RosettaCode> inTurn) => Answers([.. inTurn.Select(code => new ErrorReply(code))]);

    /// <summary>An answer that the network, or something in between, spoils.</summary>
    /// <param name="inTurn">One a call; the last stays.</param>
    /// <inheritdoc cref="Answers" path="/exception"/>
    public void Fails(params ImmutableArray<FaultKind> inTurn) => Answers([.. inTurn.Select(fault => new FaultReply(fault))]);

    /// <summary>A well-formed answer that is wrong in one meaning.</summary>
    /// <param name="inTurn">One a call; the last stays.</param>
    /// <inheritdoc cref="Answers" path="/exception"/>
    public void Lies(params ImmutableArray<MutantKind> inTurn) => Answers([.. inTurn.Select(mutant => new MutantReply(mutant))]);

    /// <summary>Anything, with delays, headers and HTTP statuses: <c>new StatusReply(…) { Delay = Delay.Fixed(…) }</c>.</summary>
    /// <param name="inTurn">One a call; the last stays.</param>
    /// <exception cref="ArgumentException">There is none, or the ids can't be told apart from others that were given.</exception>
    public void Answers(params ImmutableArray<Reply> inTurn)
    {
        if (inTurn.IsDefaultOrEmpty)
        {
            throw KitErrors.NothingGiven(nameof(inTurn));
        }

        _given.Answer(_ids, inTurn);
    }

    /// <summary>A scenario: shipped, loaded or added.</summary>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public void Plays(string scenario) => _given.Play(_ids, scenario);

    /// <summary>Nothing any more: the tasks are answered as if nothing had been given.</summary>
    public void Nothing() => _given.Remove(_ids);
}
