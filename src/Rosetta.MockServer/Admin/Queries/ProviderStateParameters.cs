using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Where a provider state is set up.</summary>
internal sealed record ProviderStateParameters
{
    private const string SessionName = "session";

    public static readonly string[] Names = [SessionName];

    [Description("The session that the verifier addresses; 'default' if left out.")]
    [FromQuery(Name = SessionName)]
    public string? Session { get; init; }

    public string SessionOrDefault => Session ?? Testing.Playback.SessionName.Default;
}
