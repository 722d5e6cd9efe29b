namespace Rosetta.GetTask.Contract;

/// <summary>One field of a request or an answer, as the contract wants it.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Rule">What is demanded.</param>
public sealed record ContractField(string Name, FieldRule Rule)
{
    /// <summary>Whether the form that <see cref="Rule"/> demands is read off the samples and not stated.</summary>
    public bool IsInferred => WireFormats.IsInferred(Name);
}
