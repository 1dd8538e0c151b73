using System.Net;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>The control surface refused a request: nothing was done.</summary>
public sealed class OmsControlException : Exception
{
    private static readonly ControlProblem Empty = new()
    {
        Title = "",
        Status = 0,
        Detail = "",
    };

    private OmsControlException(string message, HttpStatusCode status, ControlProblem problem, string body, Exception? inner = null)
        : base(message, inner) => (Status, Problem, Body) = (status, problem, body);

    /// <summary>The answer's status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The problem document; empty where the body is none.</summary>
    public ControlProblem Problem { get; }

    /// <summary>The answer's body, as it came.</summary>
    public string Body { get; }

    /// <summary>A refusal.</summary>
    internal static OmsControlException Of(HttpMethod method, string path, HttpStatusCode status, byte[] body)
    {
        var problem = Parse(body);
        var text = Encoding.UTF8.GetString(body);
        var said = problem switch
        {
            { Errors.Count: > 0 } => string.Join(
                "; ",
                problem.Errors.Select(error => $"{(error.Pointer.Length == 0 ? "the document" : error.Pointer)}: {error.Detail}")
            ),
            { Detail: { Length: > 0 } detail } => detail,
            _ => text,
        };
        return new OmsControlException($"{method} {path} was answered {(int)status}: {said}", status, problem, text);
    }

    /// <summary>A success whose document is not the control surface's.</summary>
    internal static OmsControlException NotUnderstood(
        HttpMethod method,
        string path,
        HttpStatusCode status,
        byte[] body,
        Exception inner
    ) =>
        new(
            $"{method} {path} was answered {(int)status} with a body that is not understood ({inner.Message})",
            status,
            Empty,
            Encoding.UTF8.GetString(body),
            inner
        );

    private static ControlProblem Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ClientJson.Of<ControlProblem>()) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }
}
