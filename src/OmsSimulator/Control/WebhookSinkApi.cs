using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Control;

/// <summary><c>/__admin/webhooks/sink/{any}</c>: takes any POST and keeps it, shows what came, forgets it.</summary>
internal static class WebhookSinkApi
{
    private const string Path = "/__admin/webhooks/sink/{**address}";

    /// <summary>Maps it.</summary>
    public static void MapWebhookSink(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Take);
        routes.MapGet(Path, Show);
        routes.MapDelete(Path, Forget);
    }

    private static async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
        {
            if (body.Length + read > Sink.LargestBody)
            {
                await context.Problem(StatusCodes.Status413PayloadTooLarge, "Content Too Large", $"The sink keeps bodies of at most {Sink.LargestBody} bytes.");
                return;
            }

            body.Write(buffer, 0, read);
        }

        var sandbox = context.Sandbox();
        var headers = context.Request.Headers.Select(header => new HookHeader(header.Key, header.Value.ToString())).ToArray();
        sandbox.WebhookSink.Add(new(Address(context), sandbox.Clock(static clock => clock.Now), headers, body.ToArray()));
        await context.Done();
    }

    private static Task Show(HttpContext context)
    {
        var (requests, dropped) = context.Sandbox().WebhookSink.Of(Address(context));
        return context.Answer(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            foreach (var request in requests)
                Write(writer, request);
            writer.WriteEndArray();
            writer.WriteNumber("dropped", dropped);
            writer.WriteEndObject();
        });
    }

    private static Task Forget(HttpContext context)
    {
        context.Sandbox().WebhookSink.Clear(Address(context));
        return context.Done();
    }

    // What came is shown as it came, secrets included: the sink is the tester's own receiver.
    private static void Write(Utf8JsonWriter writer, SunkRequest request)
    {
        var isText = Utf8.IsValid(request.Body);
        writer.WriteStartObject();
        writer.WriteString("at", Timestamps.Format(request.At));
        writer.WriteStartObject("headers");
        foreach (var (name, value) in request.Headers)
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteString("encoding", isText ? "utf-8" : "base64");
        writer.WriteString("body", isText ? Encoding.UTF8.GetString(request.Body) : Convert.ToBase64String(request.Body));
        writer.WriteEndObject();
    }

    private static string Address(HttpContext context) => context.Request.RouteValues["address"] as string ?? "";
}
