using System.ComponentModel.DataAnnotations;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>How to log in.</summary>
internal sealed class LoginDocument
{
    /// <summary>The admin token.</summary>
    [Required]
    public string? Token { get; set; }
}
