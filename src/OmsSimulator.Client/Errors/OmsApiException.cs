using System.Globalization;
using System.Net;
using System.Text;

namespace OmsSimulator.Client;

/// <summary>The OMS refused a request, or answered what is no document of its contract.</summary>
public sealed class OmsApiException : Exception
{
    private const int LongestShownBody = 500;

    private OmsApiException(
        string message,
        HttpMethod method,
        string path,
        HttpResponseMessage answer,
        byte[] body,
        Exception? inner = null
    )
        : base(message, inner)
    {
        (Method, Path, Status, Body) = (method.Method, path, answer.StatusCode, Encoding.UTF8.GetString(body));
        Error = OmsError.Parse(body);
        Reason = Header(answer, "X-Oms-Simulator-Reason");
        RequestId = Header(answer, "X-Oms-Simulator-Request");
        RetryAfter = answer.Headers.RetryAfter?.Delta;
        Allowed =
        [
            .. (Header(answer, "X-Oms-Simulator-Allowed") ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The request's method.</summary>
    public string Method { get; }

    /// <summary>The request's path below the client's address.</summary>
    public string Path { get; }

    /// <summary>The answer's status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What the vendor's envelope says; empty where the body is none.</summary>
    public OmsError Error { get; }

    /// <summary>The answer's body, as it came.</summary>
    public string Body { get; }

    /// <summary>Why, in the simulator's words; a real OMS says nothing here.</summary>
    public string? Reason { get; }

    /// <summary>The transitions that can run now, from the simulator.</summary>
    public IReadOnlyList<int> Allowed { get; }

    /// <summary>The request's id in the simulator's journal.</summary>
    public string? RequestId { get; }

    /// <summary>How long to wait before the next attempt, where the OMS says so (429).</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>A refusal.</summary>
    internal static OmsApiException Of(HttpMethod method, string path, HttpResponseMessage answer, byte[] body)
    {
        var error = OmsError.Parse(body);
        var said = error.IsEmpty ? Shortened(Encoding.UTF8.GetString(body)) : error.ToString();
        var reason = Header(answer, "X-Oms-Simulator-Reason") is { } why && why != said ? $" ({why})" : "";
        return new OmsApiException($"{method} {path} was answered {(int)answer.StatusCode}: {said}{reason}", method, path, answer, body);
    }

    /// <summary>A success whose document is not the contract's.</summary>
    internal static OmsApiException NotUnderstood(
        HttpMethod method,
        string path,
        HttpResponseMessage answer,
        byte[] body,
        Exception inner
    ) =>
        new(
            $"{method} {path} was answered {(int)answer.StatusCode} with a body that is not understood ({inner.Message}): {Shortened(Encoding.UTF8.GetString(body))}",
            method,
            path,
            answer,
            body,
            inner
        );

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string Shortened(string body) =>
        body.Length switch
        {
            0 => "no body",
            <= LongestShownBody => body,
            _ => $"{body[..LongestShownBody]}...",
        };
}
