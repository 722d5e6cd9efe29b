using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>
/// Composes a file's text into nodes with positions. Refuses what a scenario does not need and what makes YAML dangerous:
/// aliases, anchors, tags, merge keys, several documents, deep nesting, long texts. So the tree is never larger than the text.
/// </summary>
internal sealed class YamlComposer
{
    private const string CoreTags = "tag:yaml.org,2002:";

    private readonly string _text;
    private readonly IssueList _issues;
    private readonly Parser _parser;
    private readonly Stack<NodeEvent> _open = new();
    private Position _reached = new(1, 1);

    private YamlComposer(string text, IssueList issues)
    {
        (_text, _issues) = (text, issues);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The document's root; none if there is none, or if an error forbids to go on.</summary>
    public static YamlNode? Compose(string text, IssueList issues)
    {
        var composer = new YamlComposer(text, issues);
        try
        {
            return composer.Document();
        }
        catch (Stop)
        {
            return null;
        }
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        while (Next() is not StreamEnd)
        {
            if (_parser.Current is DocumentStart start && root is not null)
            {
                _issues.Error(At(start), ScenarioErrors.SecondDocument());
                return root;
            }

            if (_parser.Current is NodeEvent or AnchorAlias)
            {
                root = Node();
            }
        }

        return root;
    }

    private YamlNode Node()
    {
        var current = _parser.Current!;
        var at = At(current);
        if (current is AnchorAlias alias)
        {
            _issues.Error(at, ScenarioErrors.Alias(alias.Value.Value));
            return new YamlRefused(at);
        }

        if (current is not NodeEvent node)
        {
            _issues.Error(at, ScenarioErrors.Syntax("a value is missing"));
            throw new Stop();
        }

        RefuseProperties(node, at);
        if (node is Scalar scalar)
        {
            return Scalar(scalar, at);
        }

        if (_open.Count == ScenarioLimits.Depth)
        {
            _issues.Error(at, ScenarioErrors.TooDeep());
            throw new Stop();
        }

        _open.Push(node);
        YamlNode whole = node is SequenceStart ? List(at) : Map(at);
        _open.Pop();
        return whole;
    }

    private YamlNode Scalar(Scalar scalar, Position at)
    {
        if (scalar.Value.Length > ScenarioLimits.TextLength)
        {
            _issues.Error(at, ScenarioErrors.TextTooLong(scalar.Value.Length, ScenarioLimits.TextLength));
        }

        // What a tag makes of a text is not known here, and the tag is an error already.
        return scalar.Tag.IsEmpty ? new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain) : new YamlRefused(at);
    }

    private YamlList List(Position at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node());
        }

        return new YamlList(at, items.ToImmutable());
    }

    private YamlMap Map(Position at)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (Next() is not MappingEnd)
        {
            var key = Node();
            if (Next() is MappingEnd)
            {
                // The parser loses the key of a line that begins with a space and a colon.
                _issues.Error(key.At, ScenarioErrors.Syntax("there is no key before the colon"));
                throw new Stop();
            }

            var value = Node();
            if (key is not YamlScalar word)
            {
                if (key is not YamlRefused)
                {
                    _issues.Error(key.At, ScenarioErrors.KeyIsNoText(key.Shape));
                }
            }
            else if (word is { Text: "<<", IsPlain: true })
            {
                _issues.Error(key.At, ScenarioErrors.MergeKey());
            }
            else
            {
                entries.Add(new YamlEntry(word, value));
            }
        }

        return new YamlMap(at, entries.ToImmutable());
    }

    private void RefuseProperties(NodeEvent node, Position at)
    {
        if (!node.Anchor.IsEmpty)
        {
            _issues.Error(at, ScenarioErrors.Anchor(node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            var tag = node.Tag.IsNonSpecific ? "!" : node.Tag.Value;
            _issues.Error(at, ScenarioErrors.Tag(tag.Replace(CoreTags, "!!", StringComparison.Ordinal)));
        }
    }

    private Position? OutermostBracket =>
        _open.LastOrDefault(one => one is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }) is { } bracket ? At(bracket) : null;

    private ParsingEvent Next()
    {
        try
        {
            if (_parser.MoveNext() && !_issues.IsFull)
            {
                _reached = At(_parser.Current!);
                return _parser.Current!;
            }
        }

        // The parser answers some texts with exceptions that are not its own; whatever a file holds, reading it must not throw.
        catch (Exception exception)
        {
            var (at, error) = YamlSyntax.Explain(exception, _text, _reached, OutermostBracket ?? _reached);
            _issues.Error(at, error);
        }

        throw new Stop();
    }

    private static Position At(ParsingEvent one) => new((int)one.Start.Line, (int)one.Start.Column);

    /// <summary>Ends composing from any depth; the reason is among the issues.</summary>
    private sealed class Stop : Exception;
}
