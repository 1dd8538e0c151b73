using System.Buffers;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>Errors of the control surface: problem documents (RFC 9457) that name the place and what was expected.</summary>
internal static class ProblemRendering
{
    // Documented: the sentence is about definitions; so a definition that is not allowed shows it too.
    private static readonly JsonElement NotAllowed = JsonElements.Of(static writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("non_field_errors", Refusals.NotAllowed.Sentence);
        writer.WriteString("error_code", Refusals.NotAllowed.Code);
        writer.WriteEndObject();
        writer.WriteNumber("status_code", Refusals.NotAllowed.Status);
        writer.WriteEndObject();
    });

    /// <summary>Answers with a problem.</summary>
    public static Task Problem(this HttpContext context, int status, string title, string detail) =>
        Write(context, status, title, detail, null, vendorError: false);

    /// <summary>422: the document has these problems, and nothing was done.</summary>
    public static Task Unprocessable(this HttpContext context, Problems problems) =>
        Write(
            context,
            StatusCodes.Status422UnprocessableEntity,
            "Unprocessable Content",
            First(problems),
            problems,
            problems.DefinitionNotAllowed
        );

    /// <summary>409: something exists already, and nothing was done.</summary>
    public static Task Conflict(this HttpContext context, Problems problems) =>
        Write(context, StatusCodes.Status409Conflict, "Conflict", First(problems), problems, vendorError: false);

    private static string First(Problems problems)
    {
        var first = problems.List[0];
        return $"{(first.Pointer.Length == 0 ? "The document" : first.Pointer)}: {first.Detail}";
    }

    private static Task Write(HttpContext context, int status, string title, string detail, Problems? problems, bool vendorError)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            var document = new ControlProblem
            {
                Title = title,
                Status = status,
                Detail = detail,
                Errors = problems is null
                    ? []
                    : [.. problems.List.Select(problem => new ControlProblemPlace(problem.Pointer, problem.Detail))],
                VendorError = vendorError ? NotAllowed : null,
            };
            JsonSerializer.Serialize(writer, document, ControlJson.Of<ControlProblem>());
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = buffer.WrittenCount;
        return context.Response.Body.WriteAsync(buffer.WrittenMemory).AsTask();
    }
}
