using System.Globalization;
using System.Xml;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>A coverage as JUnit XML: a suite for each dimension, a case for each cell, skipped where nothing met it.</summary>
internal static class CoverageJUnit
{
    /// <summary>Writes it.</summary>
    public static string Of(CoverageDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            var suites = CoverageCases.Of(document);
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "coverage");
            WriteTotals(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var (dimension, cases) in suites)
                Write(xml, dimension, cases);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, string dimension, IReadOnlyList<CoverageCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"coverage.{dimension}");
        WriteTotals(xml, cases);
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", $"coverage.{dimension}");
            xml.WriteAttributeString("name", Safe(one.Name));
            if (!one.IsCovered)
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", "no request of the suite has met it");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTotals(XmlWriter xml, IReadOnlyList<CoverageCase> cases)
    {
        xml.WriteAttributeString("tests", XmlConvert.ToString(cases.Count));
        xml.WriteAttributeString("failures", "0");
        xml.WriteAttributeString("skipped", XmlConvert.ToString(cases.Count(one => !one.IsCovered)));
    }

    // XML knows fewer characters than a customer's names.
    private static string Safe(string text) => string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '?'));
}
