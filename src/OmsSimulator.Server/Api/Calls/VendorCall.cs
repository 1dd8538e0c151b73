using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.InProcess;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api.Calls;

/// <summary>
/// One call to the vendor's surface while it runs. It begins with a record for the journal, meets rate limit and faults (<see
/// cref="CallFaults"/>), and ends with what a fault left for its answer (<see cref="CallEnd"/>).
/// </summary>
internal sealed class VendorCall
{
    private const string IdHeader = "X-Oms-Simulator-Request";

    private SandboxCoverage? coverage;
    private bool hasMoved;

    private VendorCall(HttpContext context, Sandbox sandbox, string? path, bool isFromConsole)
    {
        (Context, Sandbox, Record) = (context, sandbox, new CallRecord(sandbox.Journal) { Path = path, IsFromConsole = isFromConsole });
        if (Record.Number > 0)
            context.Response.Headers[IdHeader] = Record.Id.ToString();
    }

    /// <summary>The request and its answer.</summary>
    public HttpContext Context { get; }

    /// <summary>The sandbox that is called.</summary>
    public Sandbox Sandbox { get; }

    /// <summary>What the journal keeps of it.</summary>
    public CallRecord Record { get; }

    /// <summary>The fault that fired.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The answer's body where a fault waits for the answer; none: it has none.</summary>
    public byte[]? Withheld { get; private set; }

    /// <summary>The fault that waits for the answer; none: none does, or it has had its turn.</summary>
    public Fault? Waiting => Fault is { Then.After: true } fault && !Record.IsWritten ? fault : null;

    /// <summary>The command that it carries, where it is counted.</summary>
    public Flight Flight { get; private set; }

    /// <summary>The code of the command that was accepted; none: none was.</summary>
    public string? Accepted { get; private set; }

    /// <summary>Begins the call; none: it is no call to the vendor's surface, or there is nothing to do about it.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="sandbox">The sandbox that is called.</param>
    /// <param name="path">The path as the client wrote it, below the sandbox's address; none: it is the request's.</param>
    public static VendorCall? Begin(HttpContext context, Sandbox sandbox, string? path = null)
    {
        if (
            (!sandbox.Journal.IsEnabled && sandbox.Faults.None && sandbox.Window.None)
            || !IsVendors(context.Request.Path)
            || context.OwnCall is var own && own is { IsLook: true }
        )
        {
            return null;
        }

        var call = new VendorCall(context, sandbox, path, isFromConsole: own is not null);
        context.Features.Set(call);
        return call;
    }

    /// <summary>It carries a command, from its arrival until its answer is out.</summary>
    public void Carries(SandboxCoverage? coverage, Flight flight) => (this.coverage, Flight) = (coverage, flight);

    /// <summary>The command was decided.</summary>
    public void Has(in SentCommand sent, string? code, bool hasMoved)
    {
        (Record.Package, Record.Command, Record.Before, Record.After, Record.Facts) = (
            sent.PackageId,
            code,
            sent.Before,
            sent.After,
            sent.Facts
        );
        (Accepted, this.hasMoved) = (sent.Decision is Decision.Accepted ? code : null, hasMoved);
    }

    /// <summary>Its client never learns what became of an accepted command.</summary>
    public void IsLost()
    {
        if (Accepted is { } code)
            coverage?.Lost(Flight.Record, code);
    }

    /// <summary>Its answer is out, or never will be.</summary>
    public void IsOver() => coverage?.Answered(Flight, hasMoved);

    /// <summary>Notes the fault that fires for this call.</summary>
    public void Meets(Fault fault) => (Fault, Record.Fault) = (fault, fault.Id);

    /// <summary>Has the answer's body before it is written, with status and headers set; false: it must not be written.</summary>
    public bool Answers(ReadOnlySpan<byte> body)
    {
        if (Waiting is not null)
        {
            Withheld = body.ToArray();
            return false;
        }

        Record.Write(Context, Context.Response.StatusCode, Seen(body));
        return true;
    }

    /// <summary>What the client sees of a body: nothing where it asked with HEAD.</summary>
    public ReadOnlySpan<byte> Seen(ReadOnlySpan<byte> body) => HttpMethods.IsHead(Context.Request.Method) ? default : body;

    private static bool IsVendors(PathString path) =>
        path.Value is not ("/" or "")
        && !path.StartsWithSegments("/__admin", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase);
}
