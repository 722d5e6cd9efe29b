using System.Text;

namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>What a file is for: how large it may be, and what is said of one that holds nothing of the kind.</summary>
internal sealed record YamlFileKind(int MaxBytes, Func<ScenarioError> TooLarge, Func<ScenarioError> Empty, Func<string, ScenarioError> NotAMapping);

/// <summary>A file's text as a tree of nodes.</summary>
internal static class YamlFile
{
    /// <summary>The file as YAML; what is not a mapping, or is not YAML, is among the issues.</summary>
    public static YamlNode? ReadTree(string text, YamlFileKind kind, IssueList issues)
    {
        var start = new Position(1, 1);
        if (text.Length > kind.MaxBytes || Encoding.UTF8.GetByteCount(text) > kind.MaxBytes)
        {
            issues.Error(start, kind.TooLarge());
            return null;
        }

        // A byte order mark that the file was read with is not part of the text.
        var content = text.StartsWith('\ufeff') ? text[1..] : text;
        if (YamlCharacters.TryFindForbidden(content, out var character, out var at))
        {
            issues.Error(at, ScenarioErrors.BadCharacter(character));
            return null;
        }

        var root = YamlComposer.Compose(content, issues);
        if (root is null && !issues.HasErrors)
        {
            issues.Error(start, kind.Empty());
        }
        else if (root is YamlScalar { Type: ScalarType.Null })
        {
            issues.Error(root.At, kind.Empty());
        }
        else if (root is YamlScalar or YamlList)
        {
            issues.Error(root.At, kind.NotAMapping(root.Shape));
        }

        return root;
    }
}
