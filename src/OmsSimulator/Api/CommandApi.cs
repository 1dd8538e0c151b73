using OmsSimulator.Contract;
using OmsSimulator.ContractReports;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary><c>POST /packages/{id}/command/</c>: the only way to move a package.</summary>
internal static class CommandApi
{
    /// <summary>Maps it.</summary>
    public static void MapCommands(this VendorEndpoints vendor) => vendor.Map("/packages/{id}/command/", Send, "POST");

    private static async Task Send(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.HasPackage(id))
        {
            await context.NotFound("package");
            return;
        }

        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
        {
            await context.Refuse(unread);
            return;
        }

        var (decision, answer) = sandbox.Send(id, body.Json, user?.Id);
        if (decision is { Warnings.Count: > 0 })
            context.Warn(CodeOf(decision), decision.Warnings);
        if (decision is null)
            await context.NotFound("package");
        else if (decision is Decision.Refused refused)
            await context.Refuse(refused.Refusal);
        else if (answer is not null)
            await context.Answer(answer, WireJson.Wire.PackageAnswer);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static string? CodeOf(Decision decision) => decision switch
    {
        Decision.Accepted accepted => accepted.Transition.Command.Code,
        Decision.Refused refused => refused.Refusal.CommandCode,
        _ => null,
    };
}
