using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.RateLimits;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api.Calls;

/// <summary>The second step of a call: the rate limit, and the faults that come before what was asked.</summary>
internal static class CallFaults
{
    /// <summary>Asks the rate limit and the faults that need no command; true: it is answered.</summary>
    public static ValueTask<bool> IsAnsweredAtOnce(this VendorCall call)
    {
        var sandbox = call.Sandbox;
        if (sandbox.Coverage.IsWatching)
            call.Context.Coverage()?.Asked();
        if (sandbox.Window.Refuses() is { } wait)
        {
            call.Context.Coverage()?.Throttled(Covered.Name(call.Context.Request), TimeSpan.FromSeconds(wait));
            return Throttle(call.Context, wait);
        }

        if (sandbox.Faults.None)
            return ValueTask.FromResult(false);
        var path = call.Context.Request.Path.Value!;
        return Meet(call, sandbox.Faults.ForCall(call.Context.Request.Method, path, CallKnowledge.PackageOf(path)));
    }

    /// <summary>Asks the faults for the command that a body names; true: it is answered.</summary>
    public static ValueTask<bool> IsCommandAnswered(this VendorCall call, CommandSubject subject, long id, JsonElement body) =>
        call.Sandbox.Faults.None ? ValueTask.FromResult(false) : MeetCommand(call, subject, id, body);

    private static async ValueTask<bool> MeetCommand(VendorCall call, CommandSubject subject, long id, JsonElement body)
    {
        var sandbox = call.Sandbox;
        var (named, package) = await sandbox.Ledger.Read(
            (subject, id, body),
            static (oms, sent) => (CommandDecision.Named(oms, sent.body), CommandDesk.PackageOf(oms, sent.subject, sent.id))
        );
        if (named is not { } transition)
            return false;
        var request = call.Context.Request;
        var fault = sandbox.Faults.ForCommand(request.Method, request.Path.Value!, package, transition.Command.Code);
        if (fault is not null)
            (call.Record.Command, call.Record.Package) = (transition.Command.Code, package);

        // One that waits for the answer already goes first.
        return call.Waiting is null && await Meet(call, fault);
    }

    private static async ValueTask<bool> Throttle(HttpContext context, int seconds)
    {
        await context.Refuse(Throttling.Refusal(context, seconds));
        return true;
    }

    private static ValueTask<bool> Meet(VendorCall call, Fault? fault)
    {
        if (fault is null)
            return ValueTask.FromResult(false);
        call.Meets(fault);
        return fault.Then.After ? ValueTask.FromResult(false) : MeetNow(call, fault);
    }

    private static async ValueTask<bool> MeetNow(VendorCall call, Fault fault)
    {
        var isAwaited = await FaultyAnswer.Delay(call, fault);
        if (isAwaited && !fault.Then.SpoilsAnswer)
            return false;
        if (!isAwaited)
        {
            FailedCalls.Count(call, call.Record.Command);
            return true;
        }

        // Nothing else will read it, and the journal shows what was sent.
        if (
            call.Record.RequestBody is null
            && (call.Context.Request.ContentLength > 0 || call.Context.Request.Headers.TransferEncoding.Count > 0)
        )
        {
            using var body = await RequestBody.Read(call.Context, call.Sandbox.BodyLimit);
            await FailedCalls.Count(call, body);
        }
        else
        {
            FailedCalls.Count(call, call.Record.Command);
        }

        await FaultyAnswer.Give(call, fault, StatusCodes.Status500InternalServerError);
        return true;
    }
}
