using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Control;

/// <summary>Writes the answers of the control surface.</summary>
internal static class ControlAnswers
{
    // An answer that is longer leaves while it is written.
    private const int Held = 1024 * 1024;

    /// <summary>Answers with a document of the contract.</summary>
    public static Task Answer<T>(this HttpContext context, T document, int status = StatusCodes.Status200OK)
        where T : class => context.Answer(status, writer => JsonSerializer.Serialize(writer, document, ControlJson.Of<T>()));

    /// <summary>Answers with a document that is written member by member.</summary>
    public static Task Answer(this HttpContext context, int status, Action<Utf8JsonWriter> write) => context.Answer(status, [write]);

    /// <summary>
    /// Answers with a document that may be very long: between its parts what was written may leave, so that it never stands in memory as a
    /// whole.
    /// </summary>
    public static async Task Answer(this HttpContext context, int status, IEnumerable<Action<Utf8JsonWriter>> parts)
    {
        using var buffer = new AnswerBuffer();
        await using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            foreach (var write in parts)
            {
                if (buffer.Length + writer.BytesPending > Held)
                {
                    // The writer may be in the middle of a piece, which begins anew when it is moved.
                    writer.Flush();
                    await Move(context, status, buffer);
                }

                write(writer);
            }
        }

        await Move(context, status, buffer);
    }

    /// <summary>204.</summary>
    public static Task Done(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static ValueTask Move(HttpContext context, int status, AnswerBuffer buffer)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
        }

        return buffer.MoveTo(context.Response.BodyWriter, context.RequestAborted);
    }
}
