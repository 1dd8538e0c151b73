using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>The sandbox's clock: shown, set, frozen, advanced.</summary>
internal static class ClockApi
{
    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/clock", Show);
        routes.MapPut("/__admin/clock", Set);
        routes.MapPost("/__admin/clock/advance", Advance);
    }

    private static Task Show(HttpContext context)
    {
        var (mode, now) = Read(context);
        return context.Answer(
            new ClockReading(mode, now) { Next = HttpMethods.IsPut(context.Request.Method) ? null : context.Sandbox().Time.Next }
        );
    }

    private static async Task Set(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var mode = reader.Word("mode", "real", "frozen");
        if (mode is null && problems.None)
            reader.Wrong("mode", "required: expected real or frozen");
        var now = reader.Instant("now");
        if (now is { } instant && (instant < SandboxClock.Earliest || instant > SandboxClock.Latest))
        {
            reader.Wrong(
                "now",
                $"expected an instant from {Timestamps.Format(SandboxClock.Earliest)} to {Timestamps.Format(SandboxClock.Latest)}"
            );
        }

        reader.RefuseOthers();
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        await context.Sandbox().Time.Set(frozen: mode == "frozen", now);
        await Show(context);
    }

    private static async Task Advance(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        if (!reader.Has("by"))
            reader.Wrong("by", "required: expected an ISO 8601 duration such as \"PT30M\"");
        var by = reader.Duration("by");
        reader.RefuseOthers();
        var work = by is { } duration && problems.None ? await context.Sandbox().Time.Advance(duration) : null;
        if (work is null && problems.None)
            reader.Wrong("by", $"the clock would pass {Timestamps.Format(SandboxClock.Latest)}");
        if (work is not var (done, complete))
        {
            await context.Unprocessable(problems);
            return;
        }

        var (mode, now) = Read(context);
        await context.Answer(new ClockAdvance(mode, now, [.. done.Select(Of)], complete));
    }

    private static (string Mode, DateTime Now) Read(HttpContext context)
    {
        var clock = context.Sandbox().Time.Clock;
        return (clock.IsFrozen ? "frozen" : "real", clock.Now);
    }

    private static ClockWork Of(WorkDone work) =>
        new(
            JsonElements.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("at", Timestamps.Format(work.At));
                writer.WriteString("type", work.Type);
                work.WriteMembers(writer);
                writer.WriteEndObject();
            })
        );
}
