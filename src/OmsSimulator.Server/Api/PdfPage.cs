using System.Globalization;
using System.Text;

namespace OmsSimulator.Api;

/// <summary>Writes a page of plain text as PDF 1.4: what the stand-ins of carrier and packing give as documents.</summary>
internal static class PdfPage
{
    /// <summary>The page, with a title and some lines.</summary>
    public static byte[] Write(string title, params IReadOnlyList<string> lines)
    {
        var text = new StringBuilder("BT /F1 18 Tf 36 240 Td (").Append(Escape(title)).Append(") Tj /F1 12 Tf");
        foreach (var line in lines)
            text.Append(" 0 -24 Td (").Append(Escape(line)).Append(") Tj");
        text.Append(" ET");

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 297] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var index = 0; index < objects.Length; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(table)
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Escape(string line) =>
        string.Concat(
            line.Select(letter =>
                letter is '(' or ')' or '\\' ? $"\\{letter}"
                : letter is >= ' ' and <= '~' ? letter.ToString()
                : "?"
            )
        );
}
