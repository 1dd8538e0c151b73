using System.Text.Json;
using OmsSimulator.Api;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>What happened to a package, and what can happen now.</summary>
internal static class PackageControlApi
{
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
                .Ledger.Read(id, static (oms, wanted) => oms.Packages.TryGet(wanted, out _) ? oms.Timeline((int)wanted) : null)
            : null;
        if (timeline is null)
        {
            await NoPackage(context);
            return;
        }

        await context.Answer(new PackageTimeline((int)id, [.. timeline.Select(row => Describe(row.Sequence, row.Fact))]));
    }

    private static async Task Commands(HttpContext context)
    {
        var (found, installation) = context.TryId(out var id)
            ? await context
                .Sandbox()
                .Ledger.Read(
                    id,
                    static (oms, wanted) => (oms.Packages.TryGet(wanted, out var row) ? row : (Package?)null, oms.Installation)
                )
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
            new PackageCommands
            {
                Package = package.Id,
                State = package.State.Key,
                BlockedIn = package.BlockedIn?.Key,
                Commands = [.. CommandAvailability.Of(installation, package).Select(Describe)],
                To = target?.Key,
                Way = way is null ? null : [.. way.Select(Describe)],
            }
        );
    }

    private static TimelineFact Describe(long sequence, RecordedFact recorded) =>
        new(sequence, recorded.At, recorded.UserId, JsonSerializer.SerializeToElement(recorded.Fact, FactJson.Default.OmsFact));

    private static PackageCommandNow Describe(CommandAvailability available) =>
        new()
        {
            Command = available.Command.Code,
            Title = available.Command.Definition.Title,
            Allowed = available.WhyNot is null,
            Reason = available.WhyNot,
            ParametersIn =
                available.Command.Definition.ParameterPlace == ParameterPlace.TopLevel
                    ? PackageCommandNow.TopLevel
                    : PackageCommandNow.InputParameters,
            Transitions = [.. available.Transitions.Select(Describe)],
        };

    private static PackageTransition Describe(Transition transition) =>
        new(
            transition.Id,
            transition.Slug,
            transition.Command.Code,
            transition.Source.Key,
            transition.Destination.Key,
            [.. transition.Command.Definition.Fields.Where(field => field.Required).Select(field => transition.Command.NameOf(field.Name))]
        );

    private static Task NoPackage(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such package in this sandbox.");
}
