namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>Files of the user's that are read again when they change. To be made before they are read for the first time.</summary>
internal sealed class Watched
{
    private readonly Func<int> _fingerprint;

    /// <param name="name">As the user named it.</param>
    /// <param name="folder">The folder in which changes are noticed.</param>
    /// <param name="keeps">What goes on if it can't be read.</param>
    /// <param name="fingerprint">Changes with the files.</param>
    public Watched(string name, string folder, string keeps, Func<int> fingerprint)
    {
        Name = name;
        Folder = Path.GetFullPath(folder);
        Keeps = keeps;
        _fingerprint = fingerprint;
        First = State();
    }

    /// <summary>As the user named it.</summary>
    public string Name { get; }

    /// <summary>The whole path of the folder in which changes are noticed.</summary>
    public string Folder { get; }

    /// <summary>What goes on if it can't be read, as the log says it.</summary>
    public string Keeps { get; }

    /// <summary>Whether folders in the folder count too.</summary>
    public bool IsDeep { get; init; }

    /// <summary>How it was when this was made; none if it could not be looked at.</summary>
    public FolderState? First { get; }

    /// <summary>The scenario files of a folder.</summary>
    public static Watched Scenarios(string folder) => new(folder, folder, "its scenarios go on playing as they were", () => FolderFiles.Fingerprint(folder));

    /// <summary>How it is now; none if it can't be looked at.</summary>
    public FolderState? State()
    {
        try
        {
            return new FolderState(Directory.GetCreationTimeUtc(Folder), _fingerprint());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>How a folder was at some time.</summary>
/// <param name="Made">When it was made: another one of the same name is to be listened to anew.</param>
/// <param name="Fingerprint">Of its files.</param>
internal readonly record struct FolderState(DateTime Made, int Fingerprint);
