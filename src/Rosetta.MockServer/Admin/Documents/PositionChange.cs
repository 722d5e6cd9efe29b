using System.ComponentModel.DataAnnotations;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>Where to go in a story.</summary>
internal sealed class PositionChange
{
    /// <summary>The step to enter, from 1; also one behind.</summary>
    [Required]
    public int? Step { get; set; }
}
