namespace PactNet.Core;

/// <summary>The half of an interaction that a header or a body belongs to; the numbers are the core's.</summary>
internal enum InteractionPart
{
    Request = 0,
    Response = 1,
}
