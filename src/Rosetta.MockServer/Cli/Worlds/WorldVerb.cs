using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>Makes up a world and writes it: as a world file, and as tables.</summary>
internal static class WorldVerb
{
    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var bound = OptionBinder.Bind(line.Read());
        if (!bound.Errors.IsEmpty)
        {
            return UsageErrors.Print(here, bound.Errors, words[0]);
        }

        var told = bound.Options.NewWorld;
        var world = WorldMaker.Make(told);
        try
        {
            Write(world, told, here);
            return ExitCodes.Good;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            here.Error.WriteLine(OptionErrors.CannotWrite(error.Message));
            return ExitCodes.Failed;
        }
    }

    private static void Write(World world, NewWorld told, Surroundings here)
    {
        var comment = $"Made up by rosetta-mock {ServerVersion.Text}: world --campaigns {told.Campaigns} --scenes {told.Scenes} --seed {told.Seed}";
        if (told.Out is null)
        {
            WorldWriter.Write(here.Out, world, comment);
        }
        else
        {
            WriteFile(Path.GetFullPath(told.Out, here.Folder), output => WorldWriter.Write(output, world, comment));
        }

        if (told.Csv is not { } csv)
        {
            return;
        }

        var path = Path.GetFullPath(csv, here.Folder);
        if (!Directory.Exists(path))
        {
            WriteFile(path, output => WorldTable.Whole.Write(output, world));
            return;
        }

        foreach (var table in WorldTable.ByKind)
        {
            WriteFile(Path.Combine(path, $"{table.Name}.csv"), output => table.Write(output, world));
        }
    }

    // Beside it first, so that nobody ever reads half a file.
    private static void WriteFile(string path, Action<TextWriter> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var output = new StreamWriter(unfinished))
            {
                write(output);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
