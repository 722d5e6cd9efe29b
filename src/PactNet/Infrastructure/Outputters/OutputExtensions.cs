namespace PactNet.Infrastructure.Outputters;

/// <summary>Writing to several outputs.</summary>
internal static class OutputExtensions
{
    public static void WriteLine(this IEnumerable<IOutput> outputs, string line)
    {
        foreach (var output in outputs)
        {
            output.WriteLine(line);
        }
    }
}
