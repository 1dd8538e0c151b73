using System.Net;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>The control surface refused a request: nothing was done.</summary>
public sealed class OmsControlException : Exception
{
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
            { Detail: { } detail } => detail,
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
            new ControlProblem(),
            Encoding.UTF8.GetString(body),
            inner
        );

    private static ControlProblem Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ClientJson.Of<ControlProblem>()) ?? new ControlProblem();
        }
        catch (JsonException)
        {
            return new ControlProblem();
        }
    }
}

/// <summary>A problem document (RFC 9457) with the place of every problem.</summary>
public sealed record ControlProblem
{
    /// <summary>The status in words.</summary>
    public string? Title { get; init; }

    /// <summary>What is wrong, the first of several.</summary>
    public string? Detail { get; init; }

    /// <summary>Every problem.</summary>
    public IReadOnlyList<ControlProblemPlace> Errors
    {
        get => field ?? [];
        init;
    }
}

/// <summary>One problem of a document.</summary>
/// <param name="Pointer">The place, a JSON pointer.</param>
/// <param name="Detail">What is wrong and what was expected.</param>
public sealed record ControlProblemPlace(string Pointer, string Detail);
