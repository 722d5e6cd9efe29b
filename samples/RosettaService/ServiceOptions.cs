using System.Collections.Immutable;
using RosettaService.Deviations;

namespace RosettaService;

/// <summary>How the service runs.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where to listen, several with <c>;</c> between them. The default takes a free port.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The database's file, made if it is not there; none for memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>A JSON file with what a new database holds; none for the built-in tasks.</summary>
    public string? SeedPath { get; init; }

    /// <summary>Scheme and host of <c>viewUrl</c>.</summary>
    public string ViewUrlBase { get; init; } = "https://rosetta.example";

    /// <summary>The clock of <c>date</c>, which is written in UTC.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the service is to differ from the specification, for tests of those who check it.</summary>
    public ImmutableArray<Deviation> Deviations { get; init; } = [];
}
