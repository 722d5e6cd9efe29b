using System.Text;

namespace Rosetta.GetTask.Tests;

/// <summary>What came of reading a body, as plain values.</summary>
internal sealed record RequestReading(bool CanBeAnswered, GetTaskRequest Request, RequestReport? Report)
{
    public IEnumerable<string> Violations => Report?.Violations.Select(violation => violation.ToString()) ?? [];

    public IEnumerable<string> Warnings => Report?.Warnings.Select(warning => warning.ToString()) ?? [];

    public static RequestReading Of(string body, RequestRules rules = RequestRules.Default) => Of(Encoding.UTF8.GetBytes(body), rules);

    public static RequestReading Of(byte[] body, RequestRules rules = RequestRules.Default)
    {
        var canBeAnswered = GetTaskRequestReader.TryRead(body, new byte[body.Length], rules, out var request, out var report);
        canBeAnswered.Should().Be(report is null || report.Violations.IsEmpty);
        return new RequestReading(canBeAnswered, request.ToRequest(), report);
    }
}
