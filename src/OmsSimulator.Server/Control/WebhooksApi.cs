using System.Globalization;
using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Control;

/// <summary>The webhook laboratory: what was sent, every attempt; once more; doubled and out of order; samples.</summary>
internal static class WebhooksApi
{
    private const int DefaultLimit = 100;
    private const int MostRows = 1000;

    /// <summary>Maps it.</summary>
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/webhooks", List);
        routes.MapPost("/__admin/webhooks/{uuid}/replay", Replay);
        routes.MapGet("/__admin/webhooks/mode", context => ShowMode(context));
        routes.MapPut("/__admin/webhooks/mode", SetMode);
        routes.MapPost("/__admin/webhooks/samples", Sample);
    }

    private static Task List(HttpContext context)
    {
        var query = context.Request.Query;
        var problems = new Problems();
        var limit = DefaultLimit;
        DateTime? since = null;
        foreach (var (name, value) in query)
        {
            if (
                name == "limit"
                && (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostRows)
            )
            {
                problems.Add(Place.Root.At(name), $"expected a whole number from 1 to {MostRows}");
            }
            else if (name == "since" && (since = Instant(value.ToString())) is null)
                problems.Add(Place.Root.At(name), "expected an instant such as \"2026-01-05T08:15:30.123456Z\"");
            else if (name is not ("limit" or "since"))
                problems.Add(Place.Root.At(name), "unknown parameter; expected limit, since");
        }

        if (!problems.None)
            return context.Unprocessable(problems);
        var webhooks = context.Sandbox().Webhooks;
        var rows = webhooks.Rows(row => since is not { } from || row.Delivery.CreatedDate >= from, limit);
        var (total, pending, dropped) = webhooks.Count();
        return context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("webhooks");
                foreach (var row in rows)
                    Write(writer, row);
                writer.WriteEndArray();
                writer.WriteStartObject("meta");
                writer.WriteNumber("total", total);
                writer.WriteNumber("pending", pending);
                writer.WriteNumber("dropped", dropped);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        );
    }

    private static Task Replay(HttpContext context)
    {
        var said = context.Request.RouteValues["uuid"] as string ?? "";
        return Guid.TryParse(said, out var uuid) && context.Sandbox().Webhooks.Replay(uuid) is { } row
            ? context.Answer(StatusCodes.Status202Accepted, writer => Write(writer, row))
            : context.Problem(StatusCodes.Status404NotFound, "Not Found", "No webhook of this sandbox has this uuid, or it was dropped.");
    }

    private static Task ShowMode(HttpContext context)
    {
        var mode = context.Sandbox().Webhooks.Mode;
        return context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("duplicate", mode.Duplicate);
                writer.WriteBoolean("reorder", mode.Reorder);
                writer.WriteEndObject();
            }
        );
    }

    private static async Task SetMode(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var mode = new WebhookMode(reader.Integer("duplicate", 0, WebhookMode.MostDuplicates) ?? 0, reader.Boolean("reorder") ?? false);
        reader.RefuseOthers();
        if (problems.None)
            await context.Sandbox().Webhooks.Set(mode);
        await (problems.None ? ShowMode(context) : context.Unprocessable(problems));
    }

    private static async Task Sample(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var (type, target) = (reader.Required("event_type"), reader.Required("target_url", Hook.LongestTargetUrl));
        var subject = Samples.Of(type);
        if (type.Length > 0 && subject is null)
            reader.Wrong("event_type", $"expected one of {string.Join(", ", Samples.Names)}");
        if (target.Length > 0 && !HookFields.IsAddress(target))
            reader.Wrong("target_url", "expected an absolute http or https address");
        reader.RefuseOthers();
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var sandbox = context.Sandbox();
        var now = sandbox.Now;
        var hook = new Hook
        {
            Id = 0,
            EventType = type,
            TargetUrl = target,
            CreatedDate = now,
            ModifiedDate = now,
        };
        var row = sandbox.Webhooks.Sample(hook, subject!.Value, now);
        await context.Answer(StatusCodes.Status201Created, writer => Write(writer, row));
    }

    private static void Write(Utf8JsonWriter writer, DeliveryRow row)
    {
        var delivery = row.Delivery;
        writer.WriteStartObject();
        writer.WriteString("uuid", delivery.Uuid.ToString("N"));
        writer.WriteString("event_type", delivery.EventType);
        if (delivery.Hook.Id == 0)
            writer.WriteNull("webhook");
        else
            writer.WriteNumber("webhook", delivery.Hook.Id);
        writer.WriteString("target_url", (row.Attempts.Count > 0 ? row.Attempts[^1].Hook : delivery.Hook).TargetUrl);
        writer.WriteString("created_date", Timestamps.Format(delivery.CreatedDate));
        writer.WriteString(
            "state",
            row.State switch
            {
                DeliveryState.Pending => "pending",
                DeliveryState.Delivered => "delivered",
                _ => "failed",
            }
        );
        writer.WriteNumber("sent", row.Count);
        if (row.Next is { } next)
            writer.WriteString("next_attempt", Timestamps.Format(next));
        else
            writer.WriteNull("next_attempt");
        writer.WriteStartArray("attempts");
        foreach (var attempt in row.Attempts)
            Write(writer, delivery, attempt);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Delivery delivery, Attempt attempt)
    {
        var request = WebhookRequest.Of(attempt.Hook, delivery);
        writer.WriteStartObject();
        writer.WriteNumber("number", attempt.Number);
        writer.WriteString("kind", attempt.Kind.ToString().ToLowerInvariant());
        writer.WriteString("at", Timestamps.Format(attempt.At));
        writer.WriteBoolean("delivered", attempt.Delivered);
        writer.WriteStartObject("request");
        writer.WriteString("method", "POST");
        writer.WriteString("url", request.Target.OriginalString);
        WriteHeaders(writer, request.Headers);
        writer.WriteString("body", Encoding.ASCII.GetString(request.Body));
        writer.WriteEndObject();
        writer.WriteStartObject("response");
        writer.WriteNumber("status", attempt.Answer.Status);
        WriteHeaders(writer, attempt.Answer.Headers);
        writer.WriteString("body", attempt.Answer.Content);
        writer.WriteString("failure", attempt.Answer.Failure);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter writer, IReadOnlyList<HookHeader> headers)
    {
        writer.WriteStartObject("headers");
        foreach (var (name, value) in headers)
        {
            writer.WriteString(
                name,
                name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
                || name.Equals("X-Api-Key", StringComparison.OrdinalIgnoreCase)
                    ? "***"
                    : value
            );
        }

        writer.WriteEndObject();
    }

    private static DateTime? Instant(string text) => Timestamps.TryParse(text, out var instant) ? instant : null;
}
