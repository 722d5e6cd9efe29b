using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>The keys that say what is answered: the same in a step and in a chance.</summary>
internal static class AnswerFormat
{
    private const string HttpStatus = "httpStatus";
    private const string Headers = "headers";
    private const string Delay = "delay";

    private static readonly ImmutableArray<string> What = [Words.StatusKey, Words.ErrorKey, Words.FaultKey, Words.MutantKey];

    public static ImmutableArray<FormatKey<StepDraft>> Keys { get; } =
    [
        FormatKey.Of<StepDraft, Reply>(Words.StatusKey, "Success with this status: its word or its number.", Words.Status.Kind<Reply>(), SetReply),
        FormatKey.Of<StepDraft, Reply>(Words.ErrorKey, "One of the four errors: its word or its code.", Words.Error.Kind<Reply>(), SetReply),
        FormatKey.Of<StepDraft, Reply>(Words.FaultKey, "The answer is spoilt on its way.", Words.Fault.Kind<Reply>(), SetReply),
        FormatKey.Of<StepDraft, Reply>(Words.MutantKey, "A well-formed answer that is wrong in one meaning.", Words.Mutant.Kind<Reply>(), SetReply),
        FormatKey.Of<StepDraft, int>(HttpStatus, "The HTTP status to send instead of the usual one.", NumberKind.HttpStatus, (draft, value) => draft.HttpStatus = value),
        FormatKey.Of<StepDraft, ImmutableArray<ReplyHeader>>(Headers, "Further headers of the answer.", HeadersFormat.Kind, (draft, value) => draft.Headers = value),
        FormatKey.Of<StepDraft, Delay>(Delay, "How long the answer is held back: 200ms, or a range 200ms..2s, or { median: 200ms, p99: 2s }.", DelayFormat.Kind, (draft, value) => draft.Delay = value),
    ];

    public static ImmutableArray<KeyRule> Rules(string place) =>
    [
        KeyRule.ExactlyOneOf(place, What),
        WithoutEffect(HttpStatus, fault => !fault.SendsAnswer),
        WithoutEffect(Headers, fault => !fault.SendsAnswer),
        WithoutEffect(Delay, fault => fault.Fault == FaultKind.Timeout),
    ];

    private static void SetReply(StepDraft draft, Reply reply) => draft.Reply = reply;

    private static KeyRule WithoutEffect(string key, Predicate<FaultInfo> isWithout) => new(
        () => new JsonObject
        {
            ["not"] = new JsonObject
            {
                ["required"] = new JsonArray(Words.FaultKey, key),
                ["properties"] = new JsonObject
                {
                    [Words.FaultKey] = new JsonObject { ["enum"] = new JsonArray([.. FaultCatalogue.All.Where(row => isWithout(row)).Select(row => JsonValue.Create(row.Word))]) },
                },
            },
        },
        (map, issues) =>
        {
            if (map.Find(key) is { } entry
                && map.Find(Words.FaultKey)?.Value is YamlScalar { Text: var word }
                && FaultCatalogue.TryFind(word, out var fault) && isWithout(fault))
            {
                issues.Error(entry.Key.At, ScenarioErrors.FaultSendsNothing(word, key));
            }
        });
}
