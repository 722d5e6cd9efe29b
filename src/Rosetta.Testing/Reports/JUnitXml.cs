using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Rosetta.Testing.Reports;

/// <summary>Writes JUnit XML, which every build server shows.</summary>
internal static class JUnitXml
{
    private const char Unprintable = '\uFFFD';

    /// <param name="name">Of the whole.</param>
    /// <param name="package">What the cases' class names begin with; the suite's name follows.</param>
    /// <param name="suites">In their order.</param>
    public static string Write(string name, string package, ImmutableArray<JUnitSuite> suites)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            Begin(xml, "testsuites", name, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var suite in suites)
            {
                Begin(xml, "testsuite", suite.Name, suite.Cases);
                foreach (var row in suite.Cases)
                {
                    WriteCase(xml, $"{package}.{suite.Name}", row);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void Begin(XmlWriter xml, string element, string name, ImmutableArray<JUnitCase> cases)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("name", name);
        WriteCount(xml, "tests", cases.Length);
        WriteCount(xml, "failures", cases.Count(row => row.Verdict == JUnitVerdict.Failed));
        WriteCount(xml, "skipped", cases.Count(row => row.Verdict == JUnitVerdict.Skipped));
    }

    private static void WriteCase(XmlWriter xml, string className, JUnitCase row)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", className);
        xml.WriteAttributeString("name", row.Name);
        if (row.Verdict != JUnitVerdict.Passed)
        {
            xml.WriteStartElement(row.Verdict == JUnitVerdict.Failed ? "failure" : "skipped");
            xml.WriteAttributeString("message", Printable(row.Message));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCount(XmlWriter xml, string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    // What a client says may hold anything, and XML may not.
    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Select(Printable));

    private static string Printable(Rune rune) => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Unprintable.ToString() : rune.ToString();
}

/// <summary>A suite.</summary>
internal sealed record JUnitSuite(string Name, ImmutableArray<JUnitCase> Cases);

/// <summary>A case.</summary>
/// <param name="Name">Within its suite.</param>
/// <param name="Verdict">How it went.</param>
/// <param name="Message">Why, if it did not pass.</param>
internal sealed record JUnitCase(string Name, JUnitVerdict Verdict, string Message);

/// <summary>How a case went.</summary>
internal enum JUnitVerdict
{
    Passed,
    Failed,
    Skipped,
}
