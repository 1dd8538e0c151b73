using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Control;

/// <summary>Writes the answers of the control surface.</summary>
internal static class ControlAnswers
{
    /// <summary>Answers with a document of the contract.</summary>
    public static Task Answer<T>(this HttpContext context, T document, int status = StatusCodes.Status200OK)
        where T : class => context.Answer(status, writer => JsonSerializer.Serialize(writer, document, ControlJson.Of<T>()));

    /// <summary>Answers with a document that is written member by member.</summary>
    public static async Task Answer(this HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, WireJson.Writer))
            write(writer);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>204.</summary>
    public static Task Done(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
