using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using RosettaService.Deviations;
using RosettaService.States;

namespace RosettaService.Cli;

/// <summary>The command line.</summary>
internal static class ServiceCommand
{
    private const int Good = 0;
    private const int Failed = 1;
    private const int Usage = 2;

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen. Port 0 takes any free one.",
        DefaultValueFactory = _ => "http://127.0.0.1:5090",
    };

    private static readonly Option<string?> Database = new("--database") { Description = "The SQLite file; made and filled if it is not there. Without it: memory." };
    private static readonly Option<string?> SeedFile = new("--seed-file") { Description = "JSON with what a new database holds. Without it: one task for each status." };
    private static readonly Option<bool> PrintStates = new("--print-states") { Description = "Writes the states file for rosetta-verify --states, and ends." };
    private static readonly Option<bool> PrintDeviations = new("--print-deviations") { Description = "Lists the deviations, and ends." };

    private static readonly Option<ImmutableArray<Deviation>> Deviate = new("--deviation")
    {
        Description = "For tests: differs from the specification in one fact. Repeatable.",
        HelpName = "NAME",
        CustomParser = Find,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Does what the words say.</summary>
    /// <returns>The exit code: 1 if the service can't start, 2 if the words make no sense.</returns>
    public static async Task<int> RunAsync(string[] words)
    {
        var root = new RootCommand("Get Task of Rosetta over a database: a small stand-in for the real service.")
        {
            Urls, Database, SeedFile, Deviate, PrintStates, PrintDeviations,
        };
        root.SetAction((line, cancellation) => RunAsync(line, cancellation));
        var parsed = root.Parse(words);
        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync($"rosetta-service: {error.Message}");
        }

        return parsed.Errors.Count > 0 ? Usage : await parsed.InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        if (line.GetValue(PrintDeviations))
        {
            foreach (var deviation in DeviationCatalogue.All)
            {
                Console.WriteLine($"{deviation.Name,-32} {deviation.Verification,-10} {deviation.Path,-16} {deviation.What}");
            }

            return Good;
        }

        var options = new ServiceOptions
        {
            Urls = line.GetValue(Urls)!,
            DatabasePath = line.GetValue(Database),
            SeedPath = line.GetValue(SeedFile),
            Deviations = line.GetValue(Deviate),
        };
        try
        {
            await (line.GetValue(PrintStates) ? PrintStatesAsync(options) : ServeAsync(options, cancellation));
            return Good;
        }
        catch (ServiceStartException error)
        {
            await Console.Error.WriteLineAsync($"rosetta-service: {error.Message}");
            return Failed;
        }
    }

    private static async Task ServeAsync(ServiceOptions options, CancellationToken cancellation)
    {
        await using var service = await RunningService.StartAsync(options);
        Console.WriteLine($"Get Task is served at {service.BaseAddress.GetLeftPart(UriPartial.Authority)} from {options.DatabasePath ?? "memory"}");
        foreach (var deviation in options.Deviations)
        {
            Console.WriteLine($"It deviates ({deviation.Name}): {deviation.What}");
        }

        await service.WaitForShutdownAsync(cancellation);
    }

    private static async Task PrintStatesAsync(ServiceOptions options)
    {
        await using var database = await RunningService.OpenDatabaseAsync(options);
        Console.Write(ProviderStates.ToJson(await ProviderStates.FindAsync(database)));
    }

    private static ImmutableArray<Deviation> Find(ArgumentResult result)
    {
        var found = ImmutableArray.CreateBuilder<Deviation>();
        foreach (var token in result.Tokens)
        {
            if (DeviationCatalogue.All.FirstOrDefault(deviation => deviation.Name == token.Value) is { } deviation)
            {
                found.Add(deviation);
            }
            else
            {
                result.AddError($"there is no deviation '{token.Value}'; --print-deviations lists them");
            }
        }

        return found.ToImmutable();
    }
}
