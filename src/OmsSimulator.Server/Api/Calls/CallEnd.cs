using OmsSimulator.Faults;

namespace OmsSimulator.Api.Calls;

/// <summary>The last step of a call: an answer without a body is recorded, and the fault that waited for the answer has its turn.</summary>
internal static class CallEnd
{
    /// <summary>Ends the call.</summary>
    public static ValueTask End(this VendorCall call)
    {
        if (call.Waiting is { } fault)
            return Spoil(call, fault);
        call.Record.Write(call.Context, call.Context.Response.StatusCode, default);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask Spoil(VendorCall call, Fault fault)
    {
        if (!await FaultyAnswer.Delay(call, fault))
        {
            call.IsLost();
            return;
        }

        var status = call.Context.Response.StatusCode;
        if (fault.Then.SpoilsAnswer)
        {
            call.IsLost();
            await FaultyAnswer.Give(call, fault, status);
            return;
        }

        call.Record.Write(call.Context, status, call.Seen(call.Withheld));
        if (call.Withheld is not null)
            await call.Context.Response.Body.WriteAsync(call.Withheld);
    }
}
