using System.Globalization;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Recording;

/// <summary>Where recorded scenarios go: <c>story.yaml</c>, <c>story-2.yaml</c>, …</summary>
/// <param name="Folder">The whole path.</param>
/// <param name="Name">Of the first scenario.</param>
internal sealed record RecordingPath(string Folder, string Name)
{
    /// <summary>What is expected, for error texts.</summary>
    public static readonly string Expected = string.Create(
        CultureInfo.InvariantCulture,
        $"NAME{Ending} in an existing folder, the name made of at most {MaxNameLength} of a-z, 0-9 and '-', and no NAME{Ending} or NAME-NUMBER{Ending} there yet: a recording replaces no file");

    private const string Ending = ScenarioReader.Ending;

    /// <summary>The highest number that a name has room for.</summary>
    public const int MostNumber = 999;

    // The rest is for the number.
    private const int MaxNameLength = Scenario.MaxNameLength - 4;

    /// <summary>The file of the first task.</summary>
    public string First => Numbered(1);

    /// <summary>The file of a task, counted from 1.</summary>
    public string Numbered(int number) =>
        Path.Combine(Folder, number == 1 ? Name + Ending : string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}{Ending}"));

    /// <summary>Reads a path; none if no recording can begin there.</summary>
    public static RecordingPath? TryRead(string text)
    {
        if (!text.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetFullPath(text);
        var recording = new RecordingPath(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        return TextKind.IsName(recording.Name) && recording.Name.Length <= MaxNameLength
            && Directory.Exists(recording.Folder) && !recording.IsTaken
            ? recording
            : null;
    }

    // By the first file or by any of the others, such as those of an earlier recording: two recordings in one folder claim the same ids.
    private bool IsTaken => Path.Exists(First) || Directory.EnumerateFileSystemEntries(Folder, $"{Name}-*{Ending}").Any(IsNumbered);

    private bool IsNumbered(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan(Name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
