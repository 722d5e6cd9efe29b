using System.Globalization;
using System.Text;
using System.Xml;

namespace Rosetta.Testing.Coverage;

/// <summary>
/// The matrix as JUnit XML, which every build server shows: a suite for each group, a case for each row. What was not met is skipped, not
/// failed: how much is demanded is for the floors to say, which are cases of their own.
/// </summary>
internal static class CoverageJUnit
{
    private const string Package = "rosetta.coverage.";
    private const string Floors = "floors";

    public static string Of(CoverageReport report, IReadOnlyCollection<CoverageFloor> floors)
    {
        var missed = floors.Count(floor => !floor.IsReachedBy(report));
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            Begin(xml, "testsuites", "rosetta coverage", report.Expected + floors.Count, missed, report.Expected - report.Met);
            foreach (var group in report.Groups)
            {
                WriteGroup(xml, group);
            }

            if (floors.Count > 0)
            {
                WriteFloors(xml, report, floors, missed);
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteGroup(XmlWriter xml, CoverageGroup group)
    {
        Begin(xml, "testsuite", group.Kind.Word(), group.Expected, 0, group.Expected - group.Met);
        foreach (var row in group.Rows)
        {
            WriteCase(xml, group.Kind.Word(), row.ToString(), row.IsMet ? null : "skipped", "the client has not met it");
        }

        xml.WriteEndElement();
    }

    private static void WriteFloors(XmlWriter xml, CoverageReport report, IReadOnlyCollection<CoverageFloor> floors, int missed)
    {
        Begin(xml, "testsuite", Floors, floors.Count, missed, 0);
        foreach (var floor in floors)
        {
            WriteCase(xml, Floors, floor.ToString(), floor.IsReachedBy(report) ? null : "failure", floor.Complaint(report));
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string suite, string name, string? verdict, string message)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Package + suite);
        xml.WriteAttributeString("name", name);
        if (verdict is not null)
        {
            xml.WriteStartElement(verdict);
            xml.WriteAttributeString("message", message);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string element, string name, int tests, int failures, int skipped)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }
}
