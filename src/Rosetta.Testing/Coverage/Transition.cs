using Rosetta.GetTask;

namespace Rosetta.Testing.Coverage;

/// <summary>Two different statuses, one after the other, of one task.</summary>
public readonly record struct Transition(RosettaStatus From, RosettaStatus To)
{
    private const string Arrow = " -> ";

    /// <summary>The statuses' words: <c>created -> waiting-for-annotation</c>.</summary>
    public string Words => StatusCatalogue.Get(From).Word + Arrow + StatusCatalogue.Get(To).Word;

    /// <summary>With their numbers: <c>created (1) -> waiting-for-annotation (2)</c>.</summary>
    public override string ToString() => Outcome.Of(From) + Arrow + Outcome.Of(To);
}
