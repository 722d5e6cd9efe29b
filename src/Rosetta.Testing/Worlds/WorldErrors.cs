using System.Runtime.CompilerServices;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Worlds;

/// <summary>The texts about world files that scenario files have no use for; the others stand in <see cref="ScenarioErrors"/>.</summary>
internal static class WorldErrors
{
    // So many scenarios are listed where none of that name is found.
    private const int MostNames = 40;

    public static ScenarioError TooLarge() => Make(
        $"the file has more than {WorldLimits.FileBytes} bytes, which is the most that a world file may have; leave out the names, or some of the scenes");

    public static ScenarioError Empty() => Make(
        $"the file is empty; a world needs at least 'campaigns: []'");

    public static ScenarioError NotAMapping(string found) => Make(
        $"the file is {found}; a world is a mapping that begins with 'campaigns:'");

    public static ScenarioError NotAList(string what, string found) => Make(
        $"'{what}' is {found}; expected a list, each item beginning with '-'");

    public static ScenarioError ItemIsNoMapping(string place, string found) => Make(
        $"{place} is {found}; expected keys and values such as 'id: …', with a space after the colon");

    public static ScenarioError EmptyId() => Make(
        $"'id' is an empty text, which no request has; write an id");

    public static ScenarioError RepeatedId(string place, string id, int firstLine) => Make(
        $"{place} has the id {ScenarioErrors.Quote(id)} a second time, the first is in line {firstLine}; leave one out");

    public static ScenarioError UnknownScenario(string name, IReadOnlyCollection<string> names) =>
        ScenarioErrors.UnknownWord("scenario", name, names, names.Count <= MostNames ? names : [.. names.Take(MostNames), "…"]);

    private static ScenarioError Make(FormattableString text, [CallerMemberName] string id = "") => new(FormattableString.Invariant(text), id);
}
