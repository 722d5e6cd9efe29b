namespace Rosetta.GetTask;

/// <summary>The pools a task moves through, in the order of the specification's "Status Enum" table.</summary>
public enum RosettaPool
{
    /// <summary>Before annotation.</summary>
    Distribution,

    /// <summary>During annotation.</summary>
    Annotation,

    /// <summary>During review.</summary>
    Review,

    /// <summary>During quality control.</summary>
    Sampling,

    /// <summary>After approval.</summary>
    Completion,
}
