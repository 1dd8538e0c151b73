namespace OmsSimulator.Domain;

/// <summary>
/// Takes out of exchanges what must not reach a file: secrets always, personal data unless it is to be kept. Of headers only those are kept
/// with their values that say how a message is read; of bodies only JSON.
/// </summary>
public sealed class RecordingRedaction
{
    private const string Mark = "***";
    private static readonly HashSet<string> KeptHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Allow",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Date",
        "Host",
        "Retry-After",
        "Server",
        "Transfer-Encoding",
        "User-Agent",
        "Vary",
        "X-Whisperer-Event",
    };

    private readonly PersonalNames names;
    private readonly StandInValues? values;

    /// <param name="keepPersonalData">Whether personal data stays.</param>
    /// <param name="more">What is called personal beside what is.</param>
    public RecordingRedaction(bool keepPersonalData = false, IEnumerable<string>? more = null)
    {
        names = new(more ?? []);
        values = keepPersonalData ? null : new();
    }

    /// <summary>An exchange without them. One after the other: a value keeps the stand-in that it first got.</summary>
    public RecordedExchange Of(RecordedExchange exchange)
    {
        var disguise = new JsonDisguise(values, names);
        return exchange with
        {
            Url = QueryText.Change(WithoutUser(exchange.Url), disguise.Parameter),
            RequestHeaders = Headers(exchange.RequestHeaders, disguise),
            RequestBody = Body(exchange.RequestBody, disguise),
            ResponseHeaders = Headers(exchange.ResponseHeaders, disguise),
            ResponseBody = Body(exchange.ResponseBody, disguise),
        };
    }

    private static string? Body(string? body, JsonDisguise disguise) =>
        RecordedJson.Parse(body) is { } json ? disguise.Of(json)
        : body?.Length == 0 ? body
        : null;

    private static RecordedHeader[] Headers(IReadOnlyList<RecordedHeader> headers, JsonDisguise disguise) =>
        [.. headers.Select(header => header with { Value = Value(header, disguise) })];

    private static string Value(RecordedHeader header, JsonDisguise disguise) =>
        KeptHeaders.Contains(header.Name) ? header.Value
        : header.Name.Equals("Location", StringComparison.OrdinalIgnoreCase)
            ? QueryText.Change(WithoutUser(header.Value), disguise.Parameter)
        // How a signature is written is a fact of the contract; this one fits no body any more.
        : header.Name.Equals("X-Whisperer-Signature", StringComparison.OrdinalIgnoreCase) ? WithoutDigits(header.Value)
        : Mark;

    private static string WithoutDigits(string signature)
    {
        var sign = signature.IndexOf('=', StringComparison.Ordinal);
        return string.Concat(signature.AsSpan(0, sign + 1), new string('0', signature.Length - sign - 1));
    }

    private static string WithoutUser(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : -1;
        if (start < 0)
            return address;
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#') is >= 0 and var length ? start + length : address.Length;
        var at = address.LastIndexOf('@', end - 1, end - start);
        return at < 0 ? address : string.Concat(address.AsSpan(0, start), address.AsSpan(at + 1));
    }
}
