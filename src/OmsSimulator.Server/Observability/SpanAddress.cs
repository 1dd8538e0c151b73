namespace OmsSimulator.Observability;

/// <summary>Addresses as spans show them: what may be a secret is REDACTED, as OpenTelemetry's conventions ask.</summary>
internal static class SpanAddress
{
    private const string Redacted = "REDACTED";

    /// <summary>A whole address: credentials and the values of its query are not shown.</summary>
    public static string Of(Uri address)
    {
        var credentials = address.UserInfo.Length > 0 ? $"{Redacted}:{Redacted}@" : "";
        var query = Query(address.Query);
        return $"{address.Scheme}://{credentials}{address.Authority}{address.AbsolutePath}{(query.Length > 0 ? $"?{query}" : "")}";
    }

    /// <summary>A query without its mark: names stand, values do not.</summary>
    public static string Query(string query) =>
        string.Join(
            '&',
            query
                .TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(static pair =>
                    pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var mark ? $"{pair[..mark]}={Redacted}" : pair
                )
        );

    /// <summary>The name and the port of a header Host, which stands as it was sent; no port: the scheme's.</summary>
    public static (string Name, int Port) Host(string header, string scheme)
    {
        var host = new HostString(header);
        return (host.Host, host.Port ?? (scheme == "https" ? 443 : 80));
    }
}
