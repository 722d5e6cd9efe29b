using System.Globalization;
using System.Text;
using System.Xml;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Reports;

/// <summary>
/// A report for build servers: a suite for each consumer, a case for each interaction. What is not verified is skipped, what
/// could not be asked is an error.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static string Write(VerificationReport report)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("testsuites");
            foreach (var suite in report.Results.GroupBy(row => row.Interaction.Consumer))
            {
                WriteSuite(xml, suite.Key, report, [.. suite]);
            }

            if (report.Problem.Length > 0)
            {
                WriteProblem(xml, report);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteSuite(XmlWriter xml, string consumer, VerificationReport report, IReadOnlyCollection<InteractionResult> results)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", consumer);
        Attribute(xml, "timestamp", report.Started.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Attribute(xml, "time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, row) => sum + row.Duration)));
        Count(xml, "tests", results.Count);
        Count(xml, "failures", results.Count(row => row.Verdict == Verdict.Mismatched));
        Count(xml, "errors", results.Count(row => row.Verdict is Verdict.NoAnswer or Verdict.Failed));
        Count(xml, "skipped", results.Count(row => row.Verdict == Verdict.NotVerified));
        foreach (var result in results)
        {
            WriteCase(xml, result);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, InteractionResult result)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", result.Interaction.Consumer);
        Attribute(xml, "name", result.Interaction.Description);
        Attribute(xml, "time", Seconds(result.Duration));
        var word = VerdictWords.Of(result.Verdict);
        switch (result.Verdict)
        {
            case Verdict.Mismatched:
                WriteTrouble(xml, "failure", result.IsInferred ? $"{word} (inferred)" : word, string.Join("; ", result.Mismatches), $"{result}\n\n{result.CoreText}");
                break;
            case Verdict.NoAnswer or Verdict.Failed:
                WriteTrouble(xml, "error", word, result.Reason, $"{result}\n\n{result.CoreText}");
                break;
            case Verdict.NotVerified:
                xml.WriteStartElement("skipped");
                Attribute(xml, "message", result.Reason);
                xml.WriteEndElement();
                break;
        }

        xml.WriteEndElement();
    }

    private static void WriteProblem(XmlWriter xml, VerificationReport report)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", report.Provider.ToString());
        Count(xml, "tests", 1);
        Count(xml, "errors", 1);
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", "verification");
        WriteTrouble(xml, "error", VerdictWords.Of(Verdict.Failed), report.Problem, report.Problem);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTrouble(XmlWriter xml, string element, string type, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(Printable(text));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Printable(value));

    private static void Count(XmlWriter xml, string name, int count) => Attribute(xml, name, count.ToString(CultureInfo.InvariantCulture));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML has no way to write the others, and a provider may have sent any.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                printable.Append(text, i++, 2);
            }
            else
            {
                printable.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return printable.ToString();
    }
}
