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
    private readonly string text;
    private readonly IssueList issues;
    private readonly Parser parser;
    private readonly Stack<NodeEvent> open = new();
    private Position reached = new(1, 1);

    private YamlComposer(string text, IssueList issues)
    {
        (this.text, this.issues) = (text, issues);
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
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
            if (parser.Current is DocumentStart start && root is not null)
            {
                issues.Error(At(start), ScenarioErrors.SecondDocument());
                return root;
            }

            if (parser.Current is NodeEvent or AnchorAlias)
            {
                root = Node();
            }
        }

        return root;
    }

    private YamlNode Node()
    {
        var current = parser.Current!;
        var at = At(current);
        if (current is AnchorAlias alias)
        {
            issues.Error(at, ScenarioErrors.Alias(alias.Value.Value));
            return new YamlRefused(at);
        }

        var node = (NodeEvent)current;
        RefuseProperties(node, at);
        if (node is Scalar scalar)
        {
            return Scalar(scalar, at);
        }

        if (open.Count == ScenarioLimits.Depth)
        {
            issues.Error(at, ScenarioErrors.TooDeep());
            throw new Stop();
        }

        open.Push(node);
        YamlNode whole = node is SequenceStart ? List(at) : Map(at);
        open.Pop();
        return whole;
    }

    private YamlNode Scalar(Scalar scalar, Position at)
    {
        if (scalar.Value.Length <= ScenarioLimits.TextLength)
        {
            return new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        issues.Error(at, ScenarioErrors.TextTooLong(scalar.Value.Length, ScenarioLimits.TextLength));
        return new YamlRefused(at);
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
            Next();
            var value = Node();
            if (key is not YamlScalar word)
            {
                if (key is not YamlRefused)
                {
                    issues.Error(key.At, ScenarioErrors.KeyIsNoText(key.Shape));
                }
            }
            else if (word is { Text: "<<", IsPlain: true })
            {
                issues.Error(key.At, ScenarioErrors.MergeKey());
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
            issues.Error(at, ScenarioErrors.Anchor(node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            issues.Error(at, ScenarioErrors.Tag(node.Tag.IsNonSpecific ? "!" : node.Tag.Value));
        }
    }

    private ParsingEvent Next()
    {
        try
        {
            if (parser.MoveNext() && !issues.IsFull)
            {
                reached = At(parser.Current!);
                return parser.Current!;
            }
        }

        // The parser answers some texts with exceptions that are not its own; whatever a file holds, reading it must not throw.
        catch (Exception exception)
        {
            var (at, error) = YamlSyntax.Explain(exception, text, reached, open.TryPeek(out var inner) ? inner : null);
            issues.Error(at, error);
        }

        throw new Stop();
    }

    private static Position At(ParsingEvent one) => new((int)one.Start.Line, (int)one.Start.Column);

    /// <summary>Ends composing from any depth; the reason is among the issues.</summary>
    private sealed class Stop : Exception;
}
