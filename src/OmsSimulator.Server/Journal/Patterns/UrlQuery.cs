using System.Net;

namespace OmsSimulator.Journal.Patterns;

/// <summary>The query of an address as WireMock reads it: names are exact, and one without a value has an empty one.</summary>
internal static class UrlQuery
{
    /// <summary>The values of a parameter, in their order.</summary>
    /// <param name="query">The query, with or without its mark.</param>
    /// <param name="name">The parameter's name.</param>
    public static IEnumerable<string> Values(string query, string name)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (WebUtility.UrlDecode(sign < 0 ? part : part[..sign]) == name)
                yield return sign < 0 ? "" : WebUtility.UrlDecode(part[(sign + 1)..]);
        }
    }
}
