using System.Reflection;
using System.Text;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class OptionsDocumentTests
{
    private const string Head = "| option | variable | setting | default | what |";

    [Theory]
    [InlineData("docs/options.md")]
    [InlineData("README.md")]
    public void Document_HoldsTheTableOfOptions(string document) =>
        Document(document).Should().Contain(Table(), "the table of {0} is made from OptionTable; put the expected one there", document);

    private static string Document(string path)
    {
        var root = typeof(OptionsDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Path.Combine(root, path));
    }

    private static string Table()
    {
        var table = new StringBuilder($"{Head}\n|---|---|---|---|---|\n");
        foreach (var row in OptionTable.All)
        {
            var flag = row.Value.Length == 0 ? row.Flag : $"{row.Flag} {row.Value.Replace("|", "\\|", StringComparison.Ordinal)}";
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{flag}` | `{row.Variable}` | `{row.SettingsKey}` | {row.Default} | {row.Help} |\n");
        }

        return table.ToString();
    }
}
