using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Kit;

/// <summary>What the kit says to whoever writes a test: all texts, but for those about scenario files.</summary>
internal static class KitErrors
{
    private const int MostNames = 20;

    public static void ThrowIfDisposed(CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            throw new ObjectDisposedException(
                nameof(RosettaFake),
                "This fake has been disposed, so nobody answers any more. Dispose of it after the last call: 'await using' at the top of the test, or in the fixture that outlives the client.");
        }
    }

    public static ArgumentException NoSuchScenario(string name, IEnumerable<Scenario> all, string parameter)
    {
        string[] names = [.. all.Select(scenario => scenario.Name)];
        var hint = NearestWord.Question(name, names) is { Length: > 0 } question
            ? question
            : $"; there are: {string.Join(", ", names.Take(MostNames))}{(names.Length > MostNames ? " …" : ".")}";
        return new ArgumentException($"There is no scenario '{name}'{hint} {nameof(RosettaFake.Load)} brings those of files.", parameter);
    }

    public static ArgumentException BadSessionName(string name, string parameter) =>
        new($"'{name}' names no session; a session's name is {SessionName.Rule}.", parameter);

    public static ArgumentException BadBinding(ImmutableArray<string> errors) =>
        new($"This can't be told apart from what was given before: {string.Join("; ", errors)}.");

    public static ArgumentException NothingGiven(string parameter) =>
        new("No answer was given; give at least one, the last stays.", parameter);

    public static ArgumentException NoFiles(string path, string parameter) =>
        new($"The folder '{path}' has no scenario file; their names end in {string.Join(", ", ScenarioReader.FileEndings)}.", parameter);

    public static InvalidOperationException NoTransition(DateTimeOffset now) =>
        new($"No step ends by time: the clock stays at {now:u}. Only steps with 'for' do, and a task's first poll begins its story; see whether the client has polled, and {nameof(RosettaSession.Tasks)} for where it is.");

    public static string NothingObserved(string session) =>
        $"Session '{session}' has not answered anything yet that the contract knows, so its pact would be empty and prove nothing. Let the client ask first; faults, mutants and malformed calls don't count.";

    public static InvalidOperationException CannotAdvance(GetTaskRequest ids, Control outcome) => new(outcome switch
    {
        Control.NoStory => $"{ids} plays no scenario that could be advanced: a magic id answers by itself.",
        _ => $"{ids} can't be advanced: its story is over.",
    });
}
