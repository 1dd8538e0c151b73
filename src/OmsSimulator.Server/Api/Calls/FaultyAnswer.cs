using OmsSimulator.Domain;
using OmsSimulator.Faults;

namespace OmsSimulator.Api.Calls;

/// <summary>What the client gets where a fault fires: the answer late, another answer, half of one, or none.</summary>
internal static class FaultyAnswer
{
    /// <summary>Waits as long as the fault says; false: the client did not wait, and nothing more happens.</summary>
    public static async ValueTask<bool> Delay(VendorCall call, Fault fault)
    {
        if (fault.Then.Delay is not { } delay)
            return true;
        try
        {
            await Task.Delay(delay, call.Sandbox.Time.Real, call.Context.RequestAborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            call.Record.Write(call.Context, 0, default);
            return false;
        }
    }

    /// <summary>Gives what the fault says in place of the real answer, which has <paramref name="realStatus"/>.</summary>
    public static async ValueTask Give(VendorCall call, Fault fault, int realStatus)
    {
        switch (fault.Then.Drop)
        {
            case FaultDrop.ConnectionReset:
                call.Record.Write(call.Context, 0, default);
                LostConnection.Reset(call.Context);
                return;
            case FaultDrop.EmptyResponse:
                call.Record.Write(call.Context, 0, default);
                await LostConnection.Close(call.Context, call.Sandbox.Time.Real);
                return;
        }

        var answer = SpoiledAnswer.Of(fault.Then, realStatus, call.Withheld);
        if (answer.Status == StatusCodes.Status429TooManyRequests)
            call.Context.Coverage()?.Throttled(Covered.Name(call.Context.Request), retryAfter: null);
        SetHeaders(call, fault, answer);
        var isTruncated = fault.Then.Drop is FaultDrop.TruncatedBody;
        var sent = isTruncated ? answer.Body[..(answer.Body.Length / 2)] : answer.Body;
        call.Record.Write(call.Context, answer.Status, call.Seen(sent.Span));
        if (isTruncated)
            await LostConnection.Truncate(call.Context, sent, call.Sandbox.Time.Real);
        else if (!sent.IsEmpty)
            await call.Context.Response.Body.WriteAsync(sent);
    }

    private static void SetHeaders(VendorCall call, Fault fault, SpoiledAnswer answer)
    {
        var response = call.Context.Response;
        var type = response.ContentType;
        foreach (var name in response.Headers.Keys.Where(name => !IsKept(name)).ToArray())
            response.Headers.Remove(name);
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        response.ContentType =
            fault.Then.Status is null && call.Withheld is not null ? type
            : fault.Then.Body is null ? "application/json"
            : fault.Then.MediaType;
        response.ContentLength = answer.Body.Length;
    }

    // What the real answer said of itself is not true of this one.
    private static bool IsKept(string header) =>
        header.StartsWith("X-Oms-Simulator-", StringComparison.OrdinalIgnoreCase)
        && header is not ("X-Oms-Simulator-Reason" or "X-Oms-Simulator-Allowed");
}
