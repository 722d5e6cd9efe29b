using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.Testing.Pacts;

/// <summary>
/// Writes the kinds of call that a session saw as a pact file, version 4, with the contract's rules and provider states: any
/// Pact verifier reads it. No Pact library is needed.
/// </summary>
public static class ObservedPact
{
    /// <summary>The media type that such a file is served as.</summary>
    public const string MediaType = "application/json";

    /// <summary>What the file proves and what it does not; it stands in the file.</summary>
    public const string Note =
        "Observed: this is what the consumer sent to the fake and was answered. That the consumer understood the answer, it does not prove.";

    private const string FormatVersion = "4.0";

    /// <summary>Writes a file.</summary>
    /// <param name="consumer">Who called; see <see cref="PactName"/>.</param>
    /// <param name="provider">Who is to be verified.</param>
    /// <param name="calls">What was seen.</param>
    /// <returns>JSON in UTF-8, indented: such files are reviewed.</returns>
    /// <exception cref="ArgumentException">A name is against the rule.</exception>
    public static byte[] Write(string consumer, string provider, IEnumerable<ObservedCall> calls)
    {
        Demand(consumer);
        Demand(provider);
        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = consumer },
            ["provider"] = new JsonObject { ["name"] = provider },
            ["interactions"] = new JsonArray([.. calls.Select(ObservedInteraction.Of)]),
            ["metadata"] = new JsonObject
            {
                ["pactSpecification"] = new JsonObject { ["version"] = FormatVersion },
                ["observed"] = new JsonObject { ["by"] = Creator(), ["note"] = Note },
            },
        };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            pact.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Creator()
    {
        var assembly = typeof(ObservedPact).Assembly.GetName();
        return $"{assembly.Name} {assembly.Version!.ToString(fieldCount: 3)}";
    }

    private static void Demand(string name)
    {
        if (!PactName.IsValid(name))
        {
            throw new ArgumentException($"'{name}' is no name for a pact file; it takes {PactName.Rule}.");
        }
    }
}
