using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Verification;

/// <summary>What came of reading pact files.</summary>
/// <param name="Interactions">In the order of the files' names, then in the specification's: the core sorts by description.</param>
/// <param name="Errors">What could not be read; a verification without it would pass for the whole.</param>
public sealed record PactReading(ImmutableArray<PactInteraction> Interactions, ImmutableArray<string> Errors);

/// <summary>Reads pact files, of any version of the Pact specification, into their interactions.</summary>
public static class PactFiles
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    /// <summary>Reads files, and the files of folders.</summary>
    /// <param name="paths">Files, or folders with files that end in .json.</param>
    /// <param name="consumer">Only pacts of this consumer.</param>
    /// <param name="provider">Only pacts with this provider.</param>
    public static PactReading Read(IEnumerable<string> paths, string? consumer = null, string? provider = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var errors = ImmutableArray.CreateBuilder<string>();
        var all = FilesOf(paths, errors).SelectMany(file => ReadFile(file, errors)).ToList();
        var interactions = Only("provider", provider, row => row.Provider, Only("consumer", consumer, row => row.Consumer, all, errors), errors);
        return new PactReading([.. interactions], errors.ToImmutable());
    }

    // A name that no pact has is a slip; to verify nothing because of it would look like success.
    private static List<PactInteraction> Only(string what, string? name, Func<PactInteraction, string> nameOf, List<PactInteraction> all, ImmutableArray<string>.Builder errors)
    {
        var kept = name is null ? all : all.FindAll(row => nameOf(row) == name);
        if (kept.Count == 0 && all.Count > 0)
        {
            errors.Add(ContractErrors.NothingFrom(what, name!, all.Select(nameOf)));
        }

        return kept;
    }

    private static IEnumerable<string> FilesOf(IEnumerable<string> paths, ImmutableArray<string>.Builder errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in FilesOf(path, errors).Where(file => seen.Add(Path.GetFullPath(file))))
            {
                yield return file;
            }
        }
    }

    private static string[] FilesOf(string path, ImmutableArray<string>.Builder errors)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var isFolder = Directory.Exists(path);
        var files = isFolder ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0)
        {
            errors.Add(isFolder ? ContractErrors.NoFiles(path) : ContractErrors.MissingFile(path));
        }

        return files;
    }

    private static ImmutableArray<PactInteraction> ReadFile(string file, ImmutableArray<string>.Builder errors)
    {
        try
        {
            return ReadPact(file, JsonNode.Parse(File.ReadAllText(file), documentOptions: Options), errors);
        }
        catch (JsonException e)
        {
            errors.Add(ContractErrors.NotJson(file, e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add(ContractErrors.Unreadable(file, e.Message));
        }

        return [];
    }

    private static ImmutableArray<PactInteraction> ReadPact(string file, JsonNode? json, ImmutableArray<string>.Builder errors)
    {
        var pact = json as JsonObject;
        var consumer = NameOf(pact?["consumer"]);
        var provider = NameOf(pact?["provider"]);
        var interactions = pact?["interactions"] as JsonArray;
        var missing = (consumer, provider, interactions) switch
        {
            (null, _, _) => "it has no consumer.name",
            (_, null, _) => "it has no provider.name",
            (_, _, null) => "it has no list of interactions",
            _ => null,
        };
        if (missing is not null)
        {
            errors.Add(ContractErrors.NotAPact(file, missing));
            return [];
        }

        var read = interactions!.Select(one => ReadInteraction(file, pact!, consumer!, provider!, one)).ToList();
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i] is null)
            {
                errors.Add(ContractErrors.NotAPact(file, $"interactions[{i}] has no description"));
            }
        }

        return [.. read.OfType<PactInteraction>().OrderBy(one => one.Outcome?.Index ?? int.MaxValue)];
    }

    private static PactInteraction? ReadInteraction(string file, JsonObject pact, string consumer, string provider, JsonNode? interaction)
    {
        if (interaction is not JsonObject map || Text(map["description"]) is not { } description)
        {
            return null;
        }

        var alone = pact.DeepClone().AsObject();
        alone["interactions"] = new JsonArray(map.DeepClone());
        return new PactInteraction(consumer, provider, description, StatesOf(map)) { File = file, Pact = alone };
    }

    // Versions 3 and 4 have a list of objects, the older ones a text.
    private static ImmutableArray<PactState> StatesOf(JsonObject interaction) => interaction["providerStates"] is JsonArray states
        ? [.. states.OfType<JsonObject>().Select(state => new PactState(Text(state["name"]) ?? "", PactState.ReadParameters(state["params"])))]
        : Text(interaction["providerState"]) is { } name ? [new PactState(name, [])] : [];

    private static string? NameOf(JsonNode? pacticipant) => pacticipant is JsonObject map ? Text(map["name"]) : null;

    private static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
