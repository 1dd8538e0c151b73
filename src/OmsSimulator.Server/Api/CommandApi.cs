using OmsSimulator.Api.Calls;
using OmsSimulator.Domain;
using OmsSimulator.Observability;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>
/// <c>POST /packages/{id}/command/</c> and <c>POST /transfer_orders/{id}/command/</c>: the only ways to move a package and a transfer.
/// </summary>
internal static class CommandApi
{
    public static void MapCommands(this VendorEndpoints vendor, CommandObservation observation)
    {
        vendor.Map(
            "/packages/{id}/command/",
            (context, sandbox, user) => Send(context, sandbox, user, CommandSubject.Package, observation),
            "POST"
        );
        vendor.Map(
            "/transfer_orders/{id}/command/",
            (context, sandbox, user) => Send(context, sandbox, user, CommandSubject.Transfer, observation),
            "POST"
        );
    }

    private static async Task Send(HttpContext context, Sandbox sandbox, User? user, CommandSubject subject, CommandObservation observation)
    {
        if (!context.TryId(out var id) || !sandbox.Commands.Has(subject, id))
        {
            await context.NotFound(Noun(subject));
            return;
        }

        var call = context.Call();
        var coverage = context.CoverageIn(sandbox, call);
        var flight = coverage?.Arrives(new CoveredRecord(subject, (int)id)) ?? default;
        var hasMoved = false;
        call?.Carries(coverage, flight);
        try
        {
            using var body = await RequestBody.Read(context, sandbox.BodyLimit, call);
            if (body.Refusal is { } unread)
            {
                await context.Refuse(unread);
                return;
            }

            if (call is not null && await call.IsCommandAnswered(subject, id, body.Json))
                return;

            using var span = Traces.Command(sandbox.Name);
            var sent = await sandbox.Commands.Send(subject, id, body.Json, user?.Id);
            if (sent.Decision is { } decision)
            {
                observation.Decided(span, sandbox.Name, sent, CodeOf(decision));
                hasMoved = coverage?.Decided(flight, decision, sent.Before!, sent.After!) ?? false;
                call?.Has(sent, CodeOf(decision), hasMoved);
            }

            await Answer(context, subject, sent);
        }
        finally
        {
            if (call is null)
                coverage?.Answered(flight, hasMoved);
        }
    }

    private static Task Answer(HttpContext context, CommandSubject subject, in SentCommand sent)
    {
        var (decision, answer) = sent;
        if (decision is { Warnings.Count: > 0 })
            context.Warn(CodeOf(decision), decision.Warnings);
        if (decision is null)
            return context.NotFound(Noun(subject));
        if (decision is Decision.Refused refused)
            return context.Refuse(refused.Refusal);
        if (answer is not null)
            return context.Answer(answer, ServedJson.Wire.PackageAnswer);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string Noun(CommandSubject subject) => subject == CommandSubject.Transfer ? "transfer order" : "package";

    private static string? CodeOf(Decision decision) =>
        decision switch
        {
            Decision.Accepted accepted => accepted.Transition.Command.Code,
            Decision.Refused refused => refused.Refusal.CommandCode,
            _ => null,
        };
}
