namespace Rosetta.Testing.Http;

/// <summary>One kind of complaint that the fake has on its own behalf. None of them is an answer of the API.</summary>
/// <param name="Slug">Stable: others script against it.</param>
/// <param name="HttpStatus">What it is sent with.</param>
/// <param name="Summary">The same for every occurrence; <see cref="Title"/> says who speaks.</param>
internal sealed record ProblemKind(string Slug, int HttpStatus, string Summary)
{
    /// <summary>The <c>type</c> on the wire, also in the journal.</summary>
    public string Type { get; } = "urn:rosetta-mock:" + Slug;

    /// <summary>The <c>title</c> on the wire: nobody shall take it for Rosetta's.</summary>
    public string Title { get; } = "Rosetta fake: " + Summary;

    /// <summary>The line of <c>X-Rosetta-Explain</c> and of the journal.</summary>
    public string Explain { get; } = $"the fake itself answered: {Slug}";
}
