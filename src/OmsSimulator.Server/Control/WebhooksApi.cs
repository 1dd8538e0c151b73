using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Control;

/// <summary>The webhook laboratory: what was sent, every attempt; once more; doubled and out of order; samples.</summary>
internal static class WebhooksApi
{
    private const int DefaultLimit = 100;
    private const int MostRows = 1000;

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
            {
                problems.Add(Place.Root.At(name), "expected an instant such as \"2026-01-05T08:15:30.123456Z\"");
            }
            else if (name is not ("limit" or "since"))
            {
                problems.Add(Place.Root.At(name), "unknown parameter; expected limit, since");
            }
        }

        if (!problems.None)
            return context.Unprocessable(problems);
        var webhooks = context.Sandbox().Webhooks;
        var rows = webhooks.Rows(row => since is not { } from || row.Delivery.CreatedDate >= from, limit);
        var (total, pending, dropped) = webhooks.Count();
        return context.Answer(new WebhookList([.. rows.Select(WebhookDescriptions.Of)], new(total, pending, dropped)));
    }

    private static Task Replay(HttpContext context)
    {
        var said = context.Request.RouteValues["uuid"] as string ?? "";
        return Guid.TryParse(said, out var uuid) && context.Sandbox().Webhooks.Replay(uuid) is { } row
            ? context.Answer(WebhookDescriptions.Of(row), StatusCodes.Status202Accepted)
            : context.Problem(StatusCodes.Status404NotFound, "Not Found", "No webhook of this sandbox has this uuid, or it was dropped.");
    }

    private static Task ShowMode(HttpContext context)
    {
        var mode = context.Sandbox().Webhooks.Mode;
        return context.Answer(new WebhookModeReading(mode.Duplicate, mode.Reorder));
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

        var row = await context.Sandbox().Webhooks.Sample(type, target, subject!.Value);
        await context.Answer(WebhookDescriptions.Of(row), StatusCodes.Status201Created);
    }

    private static DateTime? Instant(string text) => Timestamps.TryParse(text, out var instant) ? instant : null;
}
