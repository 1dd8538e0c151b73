using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Partners;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>The partners of a sandbox: where they are, what their stand-ins answer, what was exchanged.</summary>
internal static class PartnersApi
{
    private const string One = "/__admin/partners/{name}";

    public static void MapPartners(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/partners", List);
        routes.MapGet(One, context => context.TryGetPort(out var port) ? Show(context, port) : NotFound(context));
        routes.MapPut(One, Set);
        routes.MapGet($"{One}/calls", context => context.TryGetPort(out var port) ? Calls(context, port) : NotFound(context));
        routes.MapDelete($"{One}/calls", Clear);
    }

    private static Task List(HttpContext context)
    {
        IReadOnlyList<PartnerDescription> all = [.. context.Sandbox().Partners.All.Select(PartnerDescriptions.Of)];
        return context.Answer(all);
    }

    private static Task Show(HttpContext context, PartnerPort port) => context.Answer(PartnerDescriptions.Of(port));

    private static async Task Set(HttpContext context)
    {
        if (!context.TryGetPort(out var known))
        {
            await NotFound(context);
            return;
        }

        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var settings = PartnerSettingsDocument.Read(known.Partner, document.Root, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        await context.Sandbox().Partners.Set(known.Partner, settings);
        await Show(context, known);
    }

    private static Task Calls(HttpContext context, PartnerPort port)
    {
        var (calls, total) = port.Calls.Read();
        return context.Answer(new PartnerCallList([.. calls.Select(PartnerDescriptions.Of)], new(total, calls.Count)));
    }

    private static Task Clear(HttpContext context)
    {
        if (!context.TryGetPort(out var port))
            return NotFound(context);
        port.Calls.Clear();
        return context.Done();
    }

    private static bool TryGetPort(this HttpContext context, out PartnerPort port)
    {
        var name = context.Request.RouteValues["name"] as string;
        port = context.Sandbox().Partners.All.FirstOrDefault(known => known.Name == name)!;
        return port is not null;
    }

    private static Task NotFound(HttpContext context) =>
        context.Problem(
            StatusCodes.Status404NotFound,
            "Not Found",
            $"No such partner; expected {string.Join(", ", context.Sandbox().Partners.All.Select(port => port.Name))}."
        );
}
