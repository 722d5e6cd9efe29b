using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Where a provider state is set up.</summary>
internal sealed record ProviderStateParameters
{
    private const string SessionParameter = "session";

    public static readonly string[] Names = [SessionParameter];

    [Description("The session that the verifier addresses; 'default' if left out.")]
    [FromQuery(Name = SessionParameter)]
    public string? Session { get; init; }

    public string SessionOrDefault => Session ?? SessionName.Default;
}
