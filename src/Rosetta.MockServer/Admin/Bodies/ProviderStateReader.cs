using System.Globalization;
using System.Text;
using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>
/// Reads what a verifier sends about a provider state. Verifiers differ in what else they send, so further fields are let
/// through; what is needed is held to its type.
/// </summary>
internal static class ProviderStateReader
{
    private static readonly string ParametersPath = JsonPath.Of(ProviderStateChange.ParametersName);
    private static readonly string AnId = string.Create(CultureInfo.InvariantCulture, $"an id of 1 to {GetTaskRequestReader.MaxIdBytes} bytes");

    /// <summary>Reads the body; what is wrong with it stands in the report.</summary>
    public static ProviderStateChange Read(byte[] body, BodyReport report)
    {
        string? state = null;
        string? action = null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (BodyReader.IsObject(body, report))
        {
            var json = new Utf8JsonReader(body);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                switch (Enter(ref json, JsonPath.Root, report))
                {
                    case ProviderStateChange.StateName:
                        state = Scalar(ref json, JsonPath.Of(ProviderStateChange.StateName), report);
                        break;
                    case ProviderStateChange.ActionName:
                        action = Scalar(ref json, JsonPath.Of(ProviderStateChange.ActionName), report);
                        break;
                    case ProviderStateChange.ParametersName:
                        ReadParameters(ref json, parameters, report);
                        break;
                    default:
                        json.Skip();
                        break;
                }
            }

            report.Demand(JsonPath.Of(ProviderStateChange.StateName), "the name of a provider state");
        }

        return Change(state, action, parameters, report);
    }

    /// <summary>Reads the other form that verifiers know: everything as parameters of the query.</summary>
    public static ProviderStateChange Read(IQueryCollection query, IEnumerable<string> others, BodyReport report)
    {
        var parameters = query.ExceptBy([.. others, ProviderStateChange.StateName, ProviderStateChange.ActionName], parameter => parameter.Key);
        return Change(
            query[ProviderStateChange.StateName],
            query[ProviderStateChange.ActionName],
            parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()),
            report);
    }

    private static ProviderStateChange Change(string? state, string? action, Dictionary<string, string> parameters, BodyReport report)
    {
        if (action is not null && !ProviderStateChange.Actions.Contains(action))
        {
            report.Refuse(JsonPath.Of(ProviderStateChange.ActionName), JsonText.Quote(JsonText.Shown(action)), AdminProblems.OneOf(action, ProviderStateChange.Actions));
        }

        foreach (var (name, id) in parameters.Where(parameter => ProviderStates.Values.Contains(parameter.Key)))
        {
            if (Encoding.UTF8.GetByteCount(id) is 0 or > GetTaskRequestReader.MaxIdBytes)
            {
                report.Refuse(JsonPath.Of(ParametersPath, name), JsonText.Quote(JsonText.Shown(id)), AnId);
            }
        }

        return new ProviderStateChange(state ?? "", action == ProviderStateChange.TearDown, parameters);
    }

    private static void ReadParameters(ref Utf8JsonReader json, Dictionary<string, string> parameters, BodyReport report)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            if (json.TokenType != JsonTokenType.Null)
            {
                report.Refuse(ParametersPath, JsonText.Describe(ref json), BrokenJson.AnObject);
            }

            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Enter(ref json, ParametersPath, report);
            if (name != ProviderStates.StatusParameter && !ProviderStates.Values.Contains(name))
            {
                json.Skip();
            }
            else if (Scalar(ref json, JsonPath.Of(ParametersPath, name), report) is { } value)
            {
                parameters[name] = value;
            }
        }
    }

    /// <summary>Steps from a field's name to its value.</summary>
    private static string Enter(ref Utf8JsonReader json, string parent, BodyReport report)
    {
        var name = JsonText.TryUnescape(ref json, out var known) ? known : "";
        json.Read();
        report.Found(JsonPath.Of(parent, name), json.TokenStartIndex);
        return name;
    }

    // Numbers too: what was given as the text "3" comes out of some verifiers as the number 3.
    private static string? Scalar(ref Utf8JsonReader json, string path, BodyReport report)
    {
        if (json.TokenType == JsonTokenType.String && JsonText.TryUnescape(ref json, out var text))
        {
            return text;
        }

        if (json.TokenType == JsonTokenType.Number)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }

        report.Refuse(path, json.TokenType == JsonTokenType.String ? JsonText.HalfOfAPair : JsonText.Describe(ref json), "a string or a number");
        json.Skip();
        return null;
    }
}
