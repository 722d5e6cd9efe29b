using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rosetta.Testing.Worlds;

/// <summary>Writes a world as the YAML that <see cref="WorldReader"/> reads, a scene a line.</summary>
public static class WorldWriter
{
    // A text in JSON's quotes means the same in YAML.
    private static readonly JsonSerializerOptions Quotes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Gets the text, with line feeds.</param>
    /// <param name="world">The world.</param>
    /// <param name="comment">What the first line says; one line.</param>
    public static void Write(TextWriter output, World world, string comment)
    {
        Line(output, $"# {comment}");
        Line(output, Beginning(WorldFormat.Campaigns, world.Campaigns.IsEmpty));
        foreach (var campaign in world.Campaigns)
        {
            WriteHead(output, "  ", campaign.Id, campaign.Name);
            Line(output, $"    {Beginning(WorldFormat.AnnotationRequests, campaign.AnnotationRequests.IsEmpty)}");
            foreach (var request in campaign.AnnotationRequests)
            {
                WriteHead(output, "      ", request.Id, request.Name);
                Line(output, $"        {Beginning(WorldFormat.Scenes, request.Scenes.IsEmpty)}");
                foreach (var scene in request.Scenes)
                {
                    Line(output, $"          - {{ {string.Join(", ", Entries(scene))} }}");
                }
            }
        }
    }

    private static void WriteHead(TextWriter output, string indentation, string id, string name)
    {
        Line(output, $"{indentation}- {WorldFormat.Id}: {Quoted(id)}");
        if (name.Length > 0)
        {
            Line(output, $"{indentation}  {WorldFormat.Name}: {Quoted(name)}");
        }
    }

    private static IEnumerable<string> Entries(WorldScene scene)
    {
        yield return $"{WorldFormat.Id}: {Quoted(scene.Id)}";
        if (scene.Name.Length > 0)
        {
            yield return $"{WorldFormat.Name}: {Quoted(scene.Name)}";
        }

        if (scene.Scenario is not null)
        {
            yield return $"{WorldFormat.Scenario}: {Quoted(scene.Scenario)}";
        }
    }

    private static string Beginning(string key, bool isEmpty) => isEmpty ? $"{key}: []" : $"{key}:";

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quotes);

    private static void Line(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
