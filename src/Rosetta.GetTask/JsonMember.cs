using System.Text.Json;

namespace Rosetta.GetTask;

/// <summary>One field of an answer as it came.</summary>
/// <param name="Type">What kind of value.</param>
/// <param name="At">The offset of the value in the body.</param>
/// <param name="Shown">The value in words.</param>
/// <param name="Text">A string's unescaped text, a number's digits; none for other values, nor for text that can't be unescaped.</param>
/// <param name="Members">The fields of <c>data</c>; none elsewhere.</param>
internal sealed record JsonMember(JsonTokenType Type, long At, string Shown, string? Text, JsonMembers? Members)
{
    public bool IsString => Type == JsonTokenType.String;

    public bool IsNumber => Type == JsonTokenType.Number;
}
