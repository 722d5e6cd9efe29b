namespace Rosetta.GetTask;

/// <summary>The pools a task moves through, in the order of the specification's "Status Enum" table.</summary>
public enum RosettaPool
{
    Distribution,
    Annotation,
    Review,
    Sampling,
    Completion,
}
