using System.Xml;
using OmsSimulator.Contract;
using OmsSimulator.ContractReports;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// <c>GET</c>, <c>DELETE /__admin/contract-report</c>: what clients sent against the contract; <c>?format=junit</c> for a CI job that fails
/// on it.
/// </summary>
internal static class ContractReportApi
{
    public static void MapContractReport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/contract-report", Show);
        routes.MapDelete(
            "/__admin/contract-report",
            static context =>
            {
                context.Sandbox().Report.Clear();
                return context.Done();
            }
        );
    }

    private static Task Show(HttpContext context)
    {
        var (findings, dropped) = context.Sandbox().Report.Read();
        switch (context.Request.Query["format"].ToString())
        {
            case "" or "json":
                return context.Answer(Describe(findings, dropped));
            case "junit":
                context.Response.ContentType = "application/xml";
                return context.Response.WriteAsync(JUnit(findings, dropped));
            default:
                return context.Problem(
                    StatusCodes.Status422UnprocessableEntity,
                    "Unprocessable Content",
                    "format: expected json or junit."
                );
        }
    }

    private static ContractReportDocument Describe(IReadOnlyList<(ReportedFinding Finding, int Count)> findings, int dropped) =>
        new(
            Sum(findings, FindingKind.Refusal),
            Sum(findings, FindingKind.Warning),
            dropped,
            [
                .. findings
                    .GroupBy(row => (row.Finding.Endpoint, row.Finding.Command))
                    .Select(group => new ContractReportEndpoint(
                        group.Key.Endpoint,
                        group.Key.Command,
                        [.. group.Select(row => Describe(row.Finding, row.Count))]
                    )),
            ]
        );

    private static ContractFinding Describe(ReportedFinding reported, int count) =>
        new()
        {
            Kind = reported.Kind == FindingKind.Refusal ? "refusal" : "warning",
            Status = reported.Status,
            ErrorCode = reported.ErrorCode,
            Pointer = reported.Finding.Pointer,
            Expected = reported.Finding.Expected,
            Found = reported.Finding.Found,
            Mark = reported.Finding.Provenance.Mark.ToString().ToLowerInvariant(),
            Page = reported.Finding.Provenance.Page?.Id,
            Count = count,
        };

    // A suite per endpoint and command, a case per finding; nothing against the contract is one case that passed.
    private static string JUnit(IReadOnlyList<(ReportedFinding Finding, int Count)> findings, int dropped)
    {
        using var text = new StringWriter();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    OmitXmlDeclaration = true,
                    CheckCharacters = true,
                }
            )
        )
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "contract");
            xml.WriteAttributeString("tests", XmlConvert.ToString(Math.Max(findings.Count, 1)));
            xml.WriteAttributeString("failures", XmlConvert.ToString(findings.Count));
            if (findings.Count == 0)
                WriteNothing(xml);
            foreach (var group in findings.GroupBy(row => (row.Finding.Endpoint, row.Finding.Command)))
                WriteSuite(xml, group.Key.Command is null ? group.Key.Endpoint : $"{group.Key.Endpoint} {group.Key.Command}", [.. group]);
            if (dropped > 0)
                xml.WriteComment($" {dropped} more were not kept ");
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteNothing(XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "contract");
        xml.WriteAttributeString("tests", "1");
        xml.WriteAttributeString("failures", "0");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "contract");
        xml.WriteAttributeString("name", "every request is as the contract has it");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string name, (ReportedFinding Finding, int Count)[] rows)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Safe(name));
        xml.WriteAttributeString("tests", XmlConvert.ToString(rows.Length));
        xml.WriteAttributeString("failures", XmlConvert.ToString(rows.Length));
        foreach (var (reported, count) in rows)
        {
            var finding = reported.Finding;
            var kind =
                reported.Kind == FindingKind.Refusal
                    ? $"refused with {reported.Status}{(reported.ErrorCode is null ? "" : $" {reported.ErrorCode}")}"
                    : "warning";
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Safe(name));
            xml.WriteAttributeString("name", Safe($"{(finding.Pointer.Length == 0 ? "the request" : finding.Pointer)}: {kind}"));
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", reported.Kind == FindingKind.Refusal ? "refusal" : "warning");
            xml.WriteAttributeString(
                "message",
                Safe($"expected {finding.Expected}, found {finding.Found} ({count} times; {finding.Provenance})")
            );
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int Sum(IReadOnlyList<(ReportedFinding Finding, int Count)> findings, FindingKind kind) =>
        findings.Where(row => row.Finding.Kind == kind).Sum(row => row.Count);

    // XML knows fewer characters than a client's field names.
    private static string Safe(string text) => string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '?'));
}
