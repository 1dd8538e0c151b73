namespace OmsSimulator.Api.Calls;

/// <summary>What endpoints tell the call that they answer.</summary>
internal static class VendorCalls
{
    /// <summary>The call; none where nothing is recorded or spoiled.</summary>
    public static VendorCall? Call(this HttpContext context) => context.Features.Get<VendorCall>();

    /// <summary>To be asked before a body is written, with status and headers set; false: it must not be written.</summary>
    public static bool MayAnswer(this HttpContext context, ReadOnlySpan<byte> body) => context.Call() is not { } call || call.Answers(body);

    /// <summary>Notes what happened.</summary>
    public static void Happened(this HttpContext context, FactRange facts)
    {
        if (context.Call() is { } call)
            call.Record.Facts = facts;
    }
}
