using System.Text.Json;
using OmsSimulator.Api;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>What happened to a package, and what can happen now.</summary>
internal static class PackageControlApi
{
    /// <summary>Maps them.</summary>
    public static void MapPackageControl(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/packages/{id}/timeline", Timeline);
        routes.MapGet("/__admin/packages/{id}/commands", Commands);
    }

    private static async Task Timeline(HttpContext context)
    {
        var timeline = context.TryId(out var id)
            ? await context
                .Sandbox()
                .Ledger.Read(id, static (oms, wanted) => oms.Packages.Find(wanted, out _) ? oms.Timeline((int)wanted) : null)
            : null;
        if (timeline is null)
        {
            await NoPackage(context);
            return;
        }

        await context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("package", id);
                writer.WriteStartArray("facts");
                foreach (var (sequence, recorded) in timeline)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("sequence", sequence);
                    writer.WriteString("at", Timestamps.Format(recorded.At));
                    if (recorded.UserId is { } user)
                        writer.WriteNumber("user", user);
                    else
                        writer.WriteNull("user");
                    writer.WritePropertyName("fact");
                    JsonSerializer.Serialize(writer, recorded.Fact, FactJson.Default.OmsFact);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        );
    }

    private static async Task Commands(HttpContext context)
    {
        var (found, installation) = context.TryId(out var id)
            ? await context
                .Sandbox()
                .Ledger.Read(id, static (oms, wanted) => (oms.Packages.Find(wanted, out var row) ? row : (Package?)null, oms.Installation))
            : default;
        if (found is not { } package)
        {
            await NoPackage(context);
            return;
        }

        var to = context.Request.Query["to"].ToString();
        var target = to.Length == 0 ? null : installation.FindPackageState(to);
        if (to.Length > 0 && target is null)
        {
            var known = string.Join(
                ", ",
                installation.States.Where(state => state.ContentType == State.PackageContentType).Select(state => state.Key)
            );
            await context.Problem(
                StatusCodes.Status422UnprocessableEntity,
                "Unprocessable Content",
                $"to: unknown state, expected one of {known}."
            );
            return;
        }

        var way = target is null ? null : PackageWay.Shortest(installation, package, target.Package);
        await context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("package", id);
                writer.WriteString("state", package.State.Key);
                if (package.BlockedIn is { } blockedIn)
                    writer.WriteString("blocked_in", blockedIn.Key);
                writer.WriteStartArray("commands");
                foreach (var command in CommandAvailability.Of(installation, package))
                    WriteCommand(writer, command);
                writer.WriteEndArray();
                if (target is not null)
                    WriteWay(writer, target, way);
                writer.WriteEndObject();
            }
        );
    }

    private static void WriteCommand(Utf8JsonWriter writer, CommandAvailability available)
    {
        var definition = available.Command.Definition;
        writer.WriteStartObject();
        writer.WriteString("command", available.Command.Code);
        writer.WriteString("title", definition.Title);
        writer.WriteBoolean("allowed", available.WhyNot is null);
        if (available.WhyNot is { } reason)
            writer.WriteString("reason", reason);
        writer.WriteString("parameters_in", definition.ParameterPlace == ParameterPlace.TopLevel ? "top_level" : "input_parameters");
        writer.WriteStartArray("transitions");
        foreach (var transition in available.Transitions)
            WriteTransition(writer, transition);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter writer, State target, IReadOnlyList<Transition>? way)
    {
        writer.WriteString("to", target.Key);
        if (way is null)
        {
            writer.WriteNull("way");
            return;
        }

        writer.WriteStartArray("way");
        foreach (var transition in way)
            WriteTransition(writer, transition);
        writer.WriteEndArray();
    }

    private static void WriteTransition(Utf8JsonWriter writer, Transition transition)
    {
        writer.WriteStartObject();
        writer.WriteNumber("transition", transition.Id);
        writer.WriteString("slug", transition.Slug);
        writer.WriteString("command", transition.Command.Code);
        writer.WriteString("from", transition.Source.Key);
        writer.WriteString("to", transition.Destination.Key);
        writer.WriteStartArray("required");
        foreach (var field in transition.Command.Definition.Fields.Where(field => field.Required))
            writer.WriteStringValue(transition.Command.NameOf(field.Name));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Task NoPackage(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such package in this sandbox.");
}
