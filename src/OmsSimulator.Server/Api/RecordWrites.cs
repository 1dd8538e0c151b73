using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Api.Calls;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>
/// Writes that are no commands: the body is read, the domain decides, what happened is recorded, the row or the refusal is answered.
/// </summary>
internal static class RecordWrites
{
    /// <summary>Decides with the body of the request.</summary>
    public static async Task Write<TRow, TResource>(
        this HttpContext context,
        Sandbox sandbox,
        User? user,
        Func<OmsState, JsonElement, DateTime, RecordDecision<TRow>> decide,
        RecordAnswer<TRow, TResource> answer
    )
        where TRow : class
        where TResource : class
    {
        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
            await context.Refuse(unread);
        else
            await context.Write(sandbox, user, (oms, now) => decide(oms, body.Json, now), answer);
    }

    /// <summary>Decides without a body; a row that is gone answers 204.</summary>
    public static async Task Write<TRow, TResource>(
        this HttpContext context,
        Sandbox sandbox,
        User? user,
        Func<OmsState, DateTime, RecordDecision<TRow>> decide,
        RecordAnswer<TRow, TResource> answer
    )
        where TRow : class
        where TResource : class
    {
        var ((decision, resource), facts) = await sandbox.Ledger.Commit(
            user?.Id,
            (oms, now) =>
            {
                var decided = decide(oms, now);
                return new Decided<RecordDecision<TRow>>(decided.Facts, decided);
            },
            (oms, decided) => (decided, decided.Row is { } row ? answer.Resource(oms, row) : null)
        );
        context.Happened(facts);
        if (decision.Refusal is { } refusal)
        {
            await context.Refuse(refusal);
            return;
        }

        context.Warn(null, decision.Warnings);
        if (resource is not null && answer.Status != StatusCodes.Status204NoContent)
            await context.Answer(resource, answer.Type, answer.Status);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <summary>How a row is answered.</summary>
/// <typeparam name="TRow">What was written.</typeparam>
/// <typeparam name="TResource">What it is on the wire.</typeparam>
/// <param name="Resource">Makes the one of the other, of the state as it is then.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Status">The status; 204: without a body.</param>
internal sealed record RecordAnswer<TRow, TResource>(
    Func<OmsState, TRow, TResource> Resource,
    JsonTypeInfo<TResource> Type,
    int Status = StatusCodes.Status200OK
)
    where TRow : class
    where TResource : class;
