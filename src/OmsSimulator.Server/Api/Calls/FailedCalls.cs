using OmsSimulator.Domain;

namespace OmsSimulator.Api.Calls;

/// <summary>Counts commands that fail by a fault before their effect.</summary>
internal static class FailedCalls
{
    /// <summary>Counts a command whose body was looked at.</summary>
    /// <param name="call">The call.</param>
    /// <param name="command">The command's code; none: it is no command, or nobody knows which.</param>
    public static void Count(VendorCall call, string? command)
    {
        if (command is not null && Covered.RecordOf(call.Context.Request) is { } record)
            call.Context.Coverage()?.Failed(record, command);
    }

    /// <summary>Counts a command whose body nobody else looks at.</summary>
    public static async ValueTask Count(VendorCall call, RequestBody body)
    {
        if (body.Refusal is not null || Covered.RecordOf(call.Context.Request) is null || call.Context.Coverage() is null)
            return;
        var named = await call.Sandbox.Ledger.Read(body.Json, static (oms, sent) => CommandDecision.Named(oms, sent));
        Count(call, named?.Command.Code);
    }
}
