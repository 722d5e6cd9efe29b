using System.Text;
using System.Text.Unicode;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Reads a scenario file's text from the body of a call.</summary>
internal static class ScenarioBody
{
    /// <summary>YAML, and so JSON too.</summary>
    public static readonly string[] MediaTypes = ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain", WireNames.MediaType];

    private const string Example = "the text of a scenario file, saved as UTF-8";

    public static async Task<BodyReading<string>> ReadAsync(HttpRequest request)
    {
        var bytes = await AdminBody.ReadAsync(request, MediaTypes);
        if (bytes.IsRefused)
        {
            return new(null, bytes.Refusal);
        }

        if (Utf8.IsValid(bytes.Value))
        {
            return new(Encoding.UTF8.GetString(bytes.Value), null);
        }

        var report = new BodyReport();
        BodyReader.IsObject(bytes.Value, report);
        return new(null, AdminProblems.MalformedBody(report.Violations, Example));
    }
}
