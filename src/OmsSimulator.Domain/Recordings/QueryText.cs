using System.Net;
using System.Text;

namespace OmsSimulator.Domain;

/// <summary>The parameters of an address.</summary>
public static class QueryText
{
    /// <summary>The pairs of a query, decoded.</summary>
    public static IEnumerable<RecordedHeader> Pairs(string query) =>
        Parts(query).Select(static part => new RecordedHeader(WebUtility.UrlDecode(part.Name), WebUtility.UrlDecode(part.Value)));

    /// <summary>An address whose parameters have other values; what is no parameter stays as it is written.</summary>
    /// <param name="address">The address, or a query with its mark.</param>
    /// <param name="change">The value in place of one, decoded both; the same: it stays as it is written.</param>
    public static string Change(string address, Func<string, string, string> change)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return address;
        var end = address.IndexOf('#', mark) is >= 0 and var fragment ? fragment : address.Length;
        var written = new StringBuilder(address, 0, mark + 1, address.Length);
        foreach (var (name, value) in Parts(address[mark..end]))
        {
            if (written[^1] != '?')
                written.Append('&');
            var said = WebUtility.UrlDecode(value);
            var changed = change(WebUtility.UrlDecode(name), said);
            written.Append(name);
            if (value.Length > 0 || changed.Length > 0)
                written.Append('=').Append(changed == said ? value : Uri.EscapeDataString(changed));
        }

        return written.Append(address, end, address.Length - end).ToString();
    }

    private static IEnumerable<(string Name, string Value)> Parts(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            yield return sign < 0 ? (part, "") : (part[..sign], part[(sign + 1)..]);
        }
    }
}
