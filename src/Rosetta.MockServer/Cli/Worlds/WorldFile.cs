using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>Reads the file of <c>--world</c>. It is read once, at the start.</summary>
internal static class WorldFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Nothing told, nothing read.</summary>
    public static WorldReading None { get; } = new(null, []);

    /// <param name="path">As the user named it; none for no world.</param>
    /// <param name="scenarios">What the scenes may play.</param>
    public static WorldReading Read(string? path, LoadedScenarios scenarios)
    {
        if (path is null)
        {
            return None;
        }

        try
        {
            // Where scenario files are broken, the scenario may be in one of them.
            var names = scenarios.HasErrors ? null : scenarios.Layers.Current.Scenarios.Select(scenario => scenario.Name).ToImmutableArray() as IReadOnlyCollection<string>;
            return WorldReader.Read(ReadText(path), path, names);
        }
        catch (DecoderFallbackException error)
        {
            return Failed(path, string.Create(CultureInfo.InvariantCulture, $"not UTF-8 text: the byte at position {error.Index} has no meaning; save the file as UTF-8"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(path, $"can't be read: {error.Message}");
        }
    }

    // One byte more than a world may have, so that its reader says so.
    private static string ReadText(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Math.Min(stream.Length, WorldLimits.FileBytes + 1)];
        var content = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        return content.Length > WorldLimits.FileBytes ? Encoding.UTF8.GetString(content) : StrictUtf8.GetString(content);
    }

    private static WorldReading Failed(string path, string problem) => new(null, [new ScenarioIssue(path, 1, 1, IsError: true, problem)]);
}
