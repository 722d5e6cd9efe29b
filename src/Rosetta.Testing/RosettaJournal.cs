using System.Collections.Immutable;
using System.Globalization;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Kit;

namespace Rosetta.Testing;

/// <summary>
/// What a fake has been asked and has answered, as plain values for any assertion library; and requirements that throw with the
/// whole story. Every member reads the journal as it is at that moment.
/// </summary>
public sealed class RosettaJournal
{
    private readonly FakeEngine _engine;
    private readonly JournalFilter _filter;

    internal RosettaJournal(FakeEngine engine, JournalFilter filter = default)
    {
        _engine = engine;
        _filter = filter;
    }

    /// <summary>The calls, oldest first.</summary>
    public ImmutableArray<JournalEntry> Entries
    {
        get
        {
            _engine.Settle();
            return _engine.Journal.Read(_filter);
        }
    }

    /// <summary>What was answered, oldest first: the words of scenario files, such as <c>created</c> or <c>reset</c>.</summary>
    public ImmutableArray<string> Answers => [.. Entries.Select(entry => entry.Outcome.Word)];

    /// <summary>The last call.</summary>
    /// <exception cref="UnmetRequirementException">There was none.</exception>
    public JournalEntry Last => Entries is [.., var last] ? last : throw Unmet("Expected at least one call of Get Task, but there was none", []);

    /// <summary>Only some of the calls: <c>Where(all =&gt; all with { Outcome = "created" })</c>.</summary>
    /// <param name="narrow">Makes another filter of this journal's.</param>
    public RosettaJournal Where(Func<JournalFilter, JournalFilter> narrow) => new(_engine, narrow(_filter));

    /// <summary>Only the calls for a scene.</summary>
    /// <param name="sceneId">The whole id, as the client sent it.</param>
    public RosettaJournal Of(string sceneId) => Where(all => all with { SceneId = sceneId });

    /// <summary>Requires so many calls.</summary>
    /// <exception cref="UnmetRequirementException">There were more or fewer.</exception>
    public void RequireCalls(int count)
    {
        var entries = Entries;
        if (entries.Length != count)
        {
            throw Unmet(Text($"Expected {Calls(count)} of Get Task, but there {(entries.Length == 1 ? "was" : "were")} {entries.Length}"), entries);
        }
    }

    /// <summary>Requires these answers and no others, in this order.</summary>
    /// <param name="words">Words or numbers, as in scenario files: <c>created</c>, <c>5000</c>, <c>reset</c>.</param>
    /// <exception cref="UnmetRequirementException">There were others.</exception>
    public void RequireAnswers(params ImmutableArray<string> words)
    {
        var entries = Entries;
        var fits = entries.Length == words.Length && entries.Zip(words).All(pair => pair.First.Outcome.IsNamed(pair.Second));
        if (!fits)
        {
            var found = entries.IsEmpty ? "none" : string.Join(", ", entries.Select(entry => entry.Outcome.Word));
            throw Unmet($"Expected the answers {string.Join(", ", words)}, but there were {found}", entries);
        }
    }

    /// <summary>Requires that every call was one that the specification allows.</summary>
    /// <exception cref="UnmetRequirementException">One was malformed, or was refused by the fake.</exception>
    public void RequireNoViolations()
    {
        var bad = Where(all => all with { ViolationsOnly = true }).Entries;
        if (!bad.IsEmpty)
        {
            throw Unmet(Text($"Expected calls that the specification allows, but {bad.Length} of {Calls(Entries.Length)} {(bad.Length == 1 ? "was" : "were")} not"), bad);
        }
    }

    /// <summary>Requires that nothing about the calls was odd either, such as a field that the specification does not have.</summary>
    /// <exception cref="UnmetRequirementException">Something was.</exception>
    public void RequireNoWarnings()
    {
        RequireNoViolations();
        ImmutableArray<JournalEntry> odd = [.. Entries.Where(entry => !entry.Warnings.IsEmpty)];
        if (!odd.IsEmpty)
        {
            throw Unmet(Text($"Expected nothing odd about the calls, but {odd.Length} of {Calls(Entries.Length)} had warnings"), odd);
        }
    }

    /// <summary>
    /// Waits until there have been so many calls, answered or still kept waiting: for a client that runs beside the test, or that
    /// hangs at a fault.
    /// </summary>
    /// <param name="count">At most as many as the journal holds.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal never holds so many.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    /// <exception cref="ObjectDisposedException">The fake was disposed before.</exception>
    public async Task WaitForCallsAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _engine.Options.JournalSize);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _engine.Stopping);
        try
        {
            await WaitAsync(count, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            KitErrors.ThrowIfDisposed(_engine.Stopping);
        }
        catch (OperationCanceledException error)
        {
            // Told with the caller's own token.
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
    }

    /// <summary>Forgets the calls of the session, or of all where this is the journal of all.</summary>
    public void Clear()
    {
        if (_filter.Session is { } session)
        {
            _engine.Journal.Clear(session);
        }
        else
        {
            _engine.Journal.ClearAll();
        }
    }

    private async Task WaitAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = _engine.Journal.Signal.Arm();
            if (_engine.Journal.Read(_filter).Length >= count)
            {
                return;
            }

            await news.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private UnmetRequirementException Unmet(string what, ImmutableArray<JournalEntry> entries) => new(JournalStory.Tell(what, entries, _engine.Journal.Totals));

    private static string Calls(int count) => Text($"{count} {(count == 1 ? "call" : "calls")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
