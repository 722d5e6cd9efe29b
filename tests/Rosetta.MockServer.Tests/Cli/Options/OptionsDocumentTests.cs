using System.Globalization;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class OptionsDocumentTests
{
    [Fact]
    public void OptionsDocument_HoldsTheWholeTableOfOptions() => RequireTable(
        "docs/options.md",
        "| option | variable | setting | default | what |\n|---|---|---|---|---|\n",
        row => $"| `{Flag(row)}` | `{row.Variable}` | `{row.SettingsKey}` | {row.Default} | {row.Help} |\n");

    [Fact]
    public void Readme_HoldsTheTableOfOptionsWithoutTheOtherWaysToSetThem() => RequireTable(
        "README.md",
        "| option | default | what |\n|---|---|---|\n",
        row => $"| `{Flag(row)}` | {row.Default} | {row.Help} |\n");

    private static void RequireTable(string document, string head, Func<OptionRow, FormattableString> line) =>
        RepositoryFile.Read(document).Should().Contain(
            head + string.Concat(OptionTable.All.Select(row => line(row).ToString(CultureInfo.InvariantCulture))) + "\n",
            "the table of {0} is made from OptionTable; put the expected one there",
            document);

    private static string Flag(OptionRow row) =>
        row.Value.Length == 0 ? row.Flag : $"{row.Flag} {row.Value.Replace("|", "\\|", StringComparison.Ordinal)}";
}
