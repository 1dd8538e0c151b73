using System.Xml;
using OmsSimulator.Contract;

namespace OmsSimulator.Cli.Drift;

/// <summary>A comparison as JUnit XML: a suite per kind, a case that failed per difference.</summary>
internal static class DriftJUnit
{
    /// <summary>The XML.</summary>
    public static string Of(DriftReport report)
    {
        using var text = new StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "drift");
            xml.WriteAttributeString("tests", XmlConvert.ToString(Math.Max(1, report.Differences.Count)));
            xml.WriteAttributeString("failures", XmlConvert.ToString(report.Differences.Count));
            if (report.Differences.Count == 0)
                Suite(xml, "drift", 0, () => Case(xml, "drift", "the recorded OMS does what the simulator does", null));
            foreach (var kind in report.Differences.GroupBy(static difference => difference.Kind))
            {
                Suite(
                    xml,
                    kind.Key,
                    kind.Count(),
                    () =>
                    {
                        foreach (var difference in kind)
                            Case(xml, kind.Key, DriftText.About(difference), difference);
                    }
                );
            }

            xml.WriteComment($" {DriftText.Summary(report)} ");
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void Suite(XmlWriter xml, string name, int failures, Action cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", XmlConvert.ToString(Math.Max(1, failures)));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        cases();
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string kind, string name, DriftDifference? difference)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", kind);
        xml.WriteAttributeString("name", Safe(name));
        if (difference is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", kind);
            xml.WriteAttributeString("message", Safe($"{DriftText.Answers(difference)} ({DriftText.Notes(difference)})"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // XML knows fewer characters than what an OMS answers.
    private static string Safe(string text) => string.Concat(text.Select(static sign => XmlConvert.IsXmlChar(sign) ? sign : '?'));
}
