using System.Text.Json;
using OmsSimulator.Api;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.RateLimits;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Journal;

/// <summary>
/// One call to the vendor's surface while it runs: what the journal keeps of it, and the fault that spoils it. It is recorded before its answer goes out, so
/// whoever has the answer finds the entry.
/// </summary>
internal sealed class VendorCall
{
    private const string IdHeader = "X-Oms-Simulator-Request";

    private readonly Sandbox sandbox;
    private readonly int epoch;
    private readonly bool isRecorded;
    private byte[]? withheld;
    private bool isDone;

    private VendorCall(HttpContext context, Sandbox sandbox)
    {
        (Context, this.sandbox) = (context, sandbox);
        isRecorded = sandbox.Journal.IsEnabled;
        if (!isRecorded)
            return;
        (Number, epoch) = sandbox.Journal.Begin();
        context.Response.Headers[IdHeader] = sandbox.Journal.IdOf(Number).ToString();
    }

    /// <summary>The request and its answer.</summary>
    public HttpContext Context { get; }

    /// <summary>Its number in the sandbox, from 1.</summary>
    public long Number { get; }

    /// <summary>The body that was read; none: nothing read one.</summary>
    public ReadOnlyMemory<byte>? RequestBody { get; set; }

    /// <summary>The code of the command that was sent.</summary>
    public string? Command { get; set; }

    /// <summary>The package that it was sent to; 0: none.</summary>
    public int Package { get; set; }

    /// <summary>The package's state before.</summary>
    public string? Before { get; set; }

    /// <summary>The package's state after.</summary>
    public string? After { get; set; }

    /// <summary>What happened.</summary>
    public FactRange Facts { get; set; }

    /// <summary>What is refused.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>What it has against the contract, and was accepted all the same.</summary>
    public IReadOnlyList<Finding> Warnings { get; private set; } = [];

    /// <summary>The fault that fired.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Begins the call; none: it is no call to the vendor's surface, or there is nothing to do about it.</summary>
    public static VendorCall? Begin(HttpContext context, Sandbox sandbox)
    {
        if ((!sandbox.Journal.IsEnabled && sandbox.Faults.None && sandbox.RateLimit is null) || !IsVendors(context.Request.Path))
            return null;
        var call = new VendorCall(context, sandbox);
        context.Features.Set(call);
        return call;
    }

    /// <summary>Notes warnings.</summary>
    public void Warn(IReadOnlyList<Finding> findings) => Warnings = Warnings.Count == 0 ? findings : [.. Warnings, .. findings];

    /// <summary>Asks the rate limit and the faults that need no command; true: it is answered.</summary>
    public ValueTask<bool> IsAnsweredAtOnce()
    {
        if (sandbox.RateLimit is { } limit && sandbox.Window.Refuses(limit, sandbox.Now) is { } wait)
            return Throttle(wait);
        if (sandbox.Faults.None)
            return ValueTask.FromResult(false);
        var path = Context.Request.Path.Value!;
        return Meet(sandbox.Faults.ForCall(Context.Request.Method, path, CallKnowledge.PackageOf(path)));
    }

    /// <summary>Asks the faults for the command that a body names; true: it is answered.</summary>
    public ValueTask<bool> IsCommandAnswered(CommandSubject subject, long id, JsonElement body)
    {
        if (sandbox.Faults.None || sandbox.Read(body, static (oms, sent) => CommandDecision.Named(oms, sent)) is not { } transition)
            return ValueTask.FromResult(false);
        var package = sandbox.PackageOf(subject, id);
        var fault = sandbox.Faults.ForCommand(Context.Request.Method, Context.Request.Path.Value!, package, transition.Command.Code);
        if (fault is not null)
            (Command, Package) = (transition.Command.Code, package);

        // One that waits for the answer already goes first.
        return Fault is { Then.After: true } ? ValueTask.FromResult(false) : Meet(fault);
    }

    /// <summary>Has the answer's body before it is written, with status and headers set; false: it must not be written.</summary>
    public bool Answers(ReadOnlySpan<byte> body)
    {
        if (Fault is { Then.After: true } && !isDone)
        {
            withheld = body.ToArray();
            return false;
        }

        Record(Context.Response.StatusCode, body);
        return true;
    }

    /// <summary>Ends the call: records what had no body, and spoils what a fault waits for.</summary>
    public ValueTask End()
    {
        if (Fault is { Then.After: true } fault && !isDone)
            return Spoil(fault);
        Record(Context.Response.StatusCode, default);
        return ValueTask.CompletedTask;
    }

    private static bool IsVendors(PathString path) =>
        path.Value is not ("/" or "") && !path.StartsWithSegments("/__admin", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase);

    private async ValueTask<bool> Throttle(int seconds)
    {
        await Context.Refuse(Throttling.Refusal(Context, seconds));
        return true;
    }

    private ValueTask<bool> Meet(Fault? fault)
    {
        if (fault is null)
            return ValueTask.FromResult(false);
        Fault = fault;
        return fault.Then.After ? ValueTask.FromResult(false) : MeetBefore(fault);
    }

    private async ValueTask<bool> MeetBefore(Fault fault)
    {
        if (!await Wait(fault))
            return true;
        if (!fault.Then.SpoilsAnswer)
            return false;

        // Nothing else will read it, and the journal shows what was sent.
        if (RequestBody is null && (Context.Request.ContentLength > 0 || Context.Request.Headers.TransferEncoding.Count > 0))
            (await Api.RequestBody.Read(Context, sandbox.BodyLimit)).Dispose();
        await Give(fault, StatusCodes.Status500InternalServerError);
        return true;
    }

    private async ValueTask Spoil(Fault fault)
    {
        if (!await Wait(fault))
            return;
        var status = Context.Response.StatusCode;
        if (fault.Then.SpoilsAnswer)
        {
            await Give(fault, status);
            return;
        }

        Record(status, withheld);
        if (withheld is not null)
            await Context.Response.Body.WriteAsync(withheld);
    }

    // False: the client did not wait, and nothing more happens.
    private async ValueTask<bool> Wait(Fault fault)
    {
        if (fault.Then.Delay is not { } delay)
            return true;
        try
        {
            await Task.Delay(delay, sandbox.Time, Context.RequestAborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            Record(0, default);
            return false;
        }
    }

    private async ValueTask Give(Fault fault, int realStatus)
    {
        switch (fault.Then.Drop)
        {
            case FaultDrop.ConnectionReset:
                Record(0, default);
                LostConnection.Reset(Context);
                return;
            case FaultDrop.EmptyResponse:
                Record(0, default);
                await LostConnection.Close(Context, sandbox.Time);
                return;
        }

        var response = Context.Response;
        var answer = SpoiledAnswer.Of(fault.Then, realStatus, withheld);
        var type = response.ContentType;
        foreach (var name in response.Headers.Keys.Where(name => !name.StartsWith("X-Oms-Simulator-", StringComparison.OrdinalIgnoreCase) || name is "X-Oms-Simulator-Reason" or "X-Oms-Simulator-Allowed").ToArray())
            response.Headers.Remove(name);
        response.StatusCode = answer.Status;
        if (!answer.Body.IsEmpty)
        {
            response.ContentType = fault.Then.Status is null && withheld is not null ? type : "application/json";
            response.ContentLength = answer.Body.Length;
        }

        var isTruncated = fault.Then.Drop is FaultDrop.TruncatedBody;
        var sent = isTruncated ? answer.Body[..(answer.Body.Length / 2)] : answer.Body;
        Record(answer.Status, sent.Span);
        if (isTruncated)
            await LostConnection.Truncate(Context, sent, sandbox.Time);
        else if (!sent.IsEmpty && !HttpMethods.IsHead(Context.Request.Method))
            await response.Body.WriteAsync(sent);
    }

    private void Record(int status, ReadOnlySpan<byte> body)
    {
        if (isDone)
            return;
        isDone = true;
        if (!isRecorded)
            return;
        var buffer = EntryBuffer.Take();
        EntryBytes.Write(buffer, this, sandbox.Now, status, body);
        sandbox.Journal.Append(epoch, buffer.Written, RequestBody is { } sent ? sent.Span : default, body);
    }
}

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
            call.Facts = facts;
    }
}
