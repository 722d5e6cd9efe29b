using System.Globalization;
using System.Text;

namespace Rosetta.Benchmarks;

/// <summary>Request bodies as a client sends them.</summary>
internal static class Bodies
{
    public static byte[] Sample { get; } = Of(0);

    /// <summary>The body for task number <paramref name="number"/>.</summary>
    public static byte[] Of(int number) => Of(Id("ca3f0000", number), Id("a29c0000", number), Id("5ce70000", number));

    public static byte[] Of(string campaignId, string annotationRequestId, string sceneId) => Encoding.UTF8.GetBytes(
        $$"""{"campaignId":"{{campaignId}}","annotationRequestId":"{{annotationRequestId}}","sceneId":"{{sceneId}}"}""");

    /// <summary>The same with a scene of its own choice.</summary>
    public static byte[] Of(int number, string sceneId) => Of(Id("ca3f0000", number), Id("a29c0000", number), sceneId);

    private static string Id(string first, int number) =>
        first + "-9c1d-4d8a-93b2-" + number.ToString("x12", CultureInfo.InvariantCulture);
}
