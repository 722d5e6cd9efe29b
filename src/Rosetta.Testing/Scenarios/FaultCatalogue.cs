using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Scenarios;

/// <summary>Ways in which the network, or something in between, spoils an answer.</summary>
public enum FaultKind
{
    /// <summary>No answer; the connection stays open until the client gives up.</summary>
    Timeout,

    /// <summary>The connection is reset (TCP RST) before any answer.</summary>
    Reset,

    /// <summary>The connection ends in good order, without an answer.</summary>
    Close,

    /// <summary>An answer whose body has no bytes.</summary>
    EmptyBody,

    /// <summary>Half of the promised body, then the end of the connection.</summary>
    TruncatedBody,

    /// <summary>The right body, in drips.</summary>
    SlowBody,

    /// <summary>Bytes that are not JSON, said to be JSON.</summary>
    GarbageBody,

    /// <summary>The right body, said to be HTML.</summary>
    WrongContentType,

    /// <summary>The HTML page of a gateway in between.</summary>
    GatewayPage,
}

/// <summary>One fault.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Word">The name in scenario files, the console and the journal.</param>
/// <param name="Description">What the client sees.</param>
/// <param name="Robust">What a robust consumer does with it.</param>
public sealed record FaultInfo(FaultKind Fault, string Word, string Description, RobustConsumer Robust)
{
    /// <summary>Whether anything of an answer is sent, so that an HTTP status and headers have an effect.</summary>
    public bool SendsAnswer => Fault is not (FaultKind.Timeout or FaultKind.Reset or FaultKind.Close);
}

/// <summary>All faults: the only place where their words are typed.</summary>
public static class FaultCatalogue
{
    /// <summary>In the order in which they hurt.</summary>
    public static ImmutableArray<FaultInfo> All { get; } =
    [
        new(FaultKind.Timeout, "timeout", "Never answers; the connection stays open until the client gives up.", RobustConsumer.Retries),
        new(FaultKind.Reset, "reset", "The connection is reset before any answer (TCP RST).", RobustConsumer.Retries),
        new(FaultKind.Close, "close", "The connection is closed in good order, without any answer.", RobustConsumer.Retries),
        new(FaultKind.EmptyBody, "empty-body", "200 and application/json, with a body of no bytes.", RobustConsumer.Retries),
        new(FaultKind.TruncatedBody, "truncated-body", "The headers promise the whole body; half of it comes, then the connection ends.", RobustConsumer.Retries),
        new(FaultKind.SlowBody, "slow-body", "The right body, dripping in over about two seconds.", RobustConsumer.TakesOrLeaves),
        new(FaultKind.GarbageBody, "garbage-body", "200 and application/json, with bytes that are not JSON.", RobustConsumer.Retries),
        new(FaultKind.WrongContentType, "wrong-content-type", "The right body, labelled text/html.", RobustConsumer.TakesOrLeaves),
        new(FaultKind.GatewayPage, "gateway-page", "502 with the HTML page of a gateway in between.", RobustConsumer.Retries),
    ];

    private static readonly FrozenDictionary<string, FaultInfo> ByWord = All.ToFrozenDictionary(row => row.Word, StringComparer.Ordinal);

    /// <summary>The row of a fault.</summary>
    public static FaultInfo Get(FaultKind fault) => All[(int)fault];

    /// <summary>Finds a fault by its word.</summary>
    public static bool TryFind(string word, [NotNullWhen(true)] out FaultInfo? row) => ByWord.TryGetValue(word, out row);
}
