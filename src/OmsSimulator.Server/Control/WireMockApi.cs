using System.Text.Json;
using OmsSimulator.Journal.Patterns;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// Calls of WireMock's clients that are about stubs and near misses. Here are no stubs and no scenarios, so those lists are empty, and no
/// stub is near to a request; what is near to a pattern is found as for <c>find</c>.
/// </summary>
internal static class WireMockApi
{
    public static void MapWireMock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/mappings", static context => context.Answer(StatusCodes.Status200OK, WriteNoMappings));
        routes.MapGet("/__admin/mappings/unmatched", static context => context.Answer(StatusCodes.Status200OK, WriteNoMappings));
        routes.MapGet(
            "/__admin/scenarios",
            static context => context.Answer(StatusCodes.Status200OK, static writer => WriteEmpty(writer, "scenarios"))
        );
        routes.MapGet(
            "/__admin/requests/unmatched/near-misses",
            static context => context.Answer(StatusCodes.Status200OK, static writer => WriteEmpty(writer, "nearMisses"))
        );
        routes.MapPost("/__admin/near-misses/request", NearRequest);
        routes.MapPost("/__admin/near-misses/request-pattern", NearPattern);
    }

    private static async Task NearRequest(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Domain.Problems();
        _ = new Domain.DocumentObject(document.Root, Domain.Place.Root, problems);
        if (problems.None)
            await context.Answer(StatusCodes.Status200OK, static writer => WriteEmpty(writer, "nearMisses"));
        else
            await context.Unprocessable(problems);
    }

    private static async Task NearPattern(HttpContext context)
    {
        if (await JournalApi.ReadPattern(context) is not var (pattern, document, _))
            return;
        var misses = NearMisses.Of(pattern, context.Sandbox().Journal.NewestFirst());
        await context.Answer(StatusCodes.Status200OK, writer => JournalAnswers.WriteWireMocksMisses(writer, document, misses));
    }

    private static void WriteNoMappings(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("mappings");
        writer.WriteEndArray();
        writer.WriteStartObject("meta");
        writer.WriteNumber("total", 0);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter writer, string list)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(list);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
