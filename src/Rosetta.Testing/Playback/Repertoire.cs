using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Playback;

/// <summary>What all sessions of a server share. A change makes another one; that it is another is all that a session has to see.</summary>
/// <param name="catalogue">The scenarios.</param>
/// <param name="world">What exists; none if every id is known.</param>
/// <param name="passesOn">Whether somebody else answers whatever nobody forces and no header asks a scenario for.</param>
internal sealed class Repertoire(Catalogue catalogue, World? world, bool passesOn)
{
    public Catalogue Catalogue { get; } = catalogue;

    public World? World { get; } = world;

    public bool PassesOn { get; } = passesOn;

    public Repertoire With(Catalogue other) => new(other, World, PassesOn);

    public Repertoire With(World? other) => new(Catalogue, other, PassesOn);
}
