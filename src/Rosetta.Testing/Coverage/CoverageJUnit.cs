using System.Globalization;
using System.Text;
using System.Xml;

namespace Rosetta.Testing.Coverage;

/// <summary>The matrix as JUnit XML, which every build server shows: a suite for each group, a case for each row, a failure where it was not met.</summary>
internal static class CoverageJUnit
{
    private const string Package = "rosetta.coverage.";

    public static string Of(CoverageReport report)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "rosetta coverage");
            WriteCounts(xml, report.Expected, report.Expected - report.Met);
            foreach (var group in report.Groups)
            {
                WriteSuite(xml, group);
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteSuite(XmlWriter xml, CoverageGroup group)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", group.Kind.Word());
        WriteCounts(xml, group.Expected, group.Expected - group.Met);
        foreach (var row in group.Rows)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Package + group.Kind.Word());
            xml.WriteAttributeString("name", row.ToString());
            if (!row.IsMet)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", "the client has not met it");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }
}
