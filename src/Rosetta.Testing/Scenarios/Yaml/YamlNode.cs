using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>Where something begins in the file; both from 1, columns in UTF-16 units as editors count them.</summary>
internal readonly record struct Position(int Line, int Column);

/// <summary>A value of a YAML file with its position.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>What it is, for error texts.</summary>
    public abstract string Shape { get; }
}

/// <summary>A text, number, truth value or nothing.</summary>
/// <param name="IsPlain">Written without quotes and not as a block, so that YAML may read a number in it.</param>
internal sealed record YamlScalar(Position At, string Text, bool IsPlain) : YamlNode(At)
{
    /// <summary>What YAML takes it for.</summary>
    public ScalarType Type { get; } = IsPlain ? CoreSchema.TypeOf(Text) : ScalarType.Text;

    public override string Shape => Type switch
    {
        ScalarType.Null => "nothing",
        ScalarType.Boolean => "a truth value",
        ScalarType.Integer or ScalarType.Float => "a number",
        _ => "a text",
    };
}

internal sealed record YamlList(Position At, ImmutableArray<YamlNode> Items) : YamlNode(At)
{
    public override string Shape => "a list";
}

internal sealed record YamlMap(Position At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
{
    public override string Shape => "a mapping";
}

/// <summary>Something that was refused while composing and is reported already; readers pass it over.</summary>
internal sealed record YamlRefused(Position At) : YamlNode(At)
{
    public override string Shape => "something refused";
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
