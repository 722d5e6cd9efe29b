using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Verification.States;

/// <summary>Every sentence about states files that can't be taken: the only place where they are typed.</summary>
internal static class StatesErrors
{
    public static string NotAList { get; } = $"expected an object with a list \"{StatesFile.States}\"";

    public static string NotAnObject { get; } = $"expected an object with \"{StatesFile.Name}\", and \"{StatesFile.Ids}\" or \"{StatesFile.NotAvailable}\"";

    public static string NoName { get; } = $"expected \"{StatesFile.Name}\" with the name of a provider state";

    public static string NeitherNor { get; } =
        $"expected either \"{StatesFile.Ids}\" with the ids to ask for, or \"{StatesFile.NotAvailable}\" with the reason why the state can't be had there";

    public static string NoReason { get; } = $"expected \"{StatesFile.NotAvailable}\" to be a text with the reason";

    public static string NotParameters { get; } = $"expected \"{StatesFile.Parameters}\" to be an object";

    public static string NotIds { get; } = $"expected \"{StatesFile.Ids}\" to be an object with {string.Join(", ", ProviderStates.Values)}";

    public static string NotJson(string reason) => $"it is not JSON: {reason}";

    public static string UnknownName(string name, IReadOnlyCollection<string> names) =>
        $"there is no provider state '{name}'; they are: {string.Join(", ", names)}{NearestWord.Question(name, names)}";

    public static string UnknownKey(string key, IReadOnlyCollection<string> known) =>
        $"there is no \"{key}\" here, but {string.Join(", ", known)}{NearestWord.Question(key, known)}";

    public static string MissingId(string id) => $"expected \"{id}\" with a text that is not empty: a request has all three";

    public static string Twice(PactState state) => $"'{state}' stands there twice";
}
