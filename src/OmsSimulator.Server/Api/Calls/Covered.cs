using System.Globalization;
using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.InProcess;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api.Calls;

/// <summary>What requests tell the coverage of their sandbox.</summary>
internal static class Covered
{
    /// <summary>The header of requests that no client's suite sent, such as those of a replay: <c>off</c>.</summary>
    public const string Header = "X-Oms-Simulator-Coverage";

    /// <summary>What such a request says.</summary>
    public const string Off = "off";
    private const int LongestPath = 100;
    private const string Prefix = "/api/v1/oms/";
    private const string Packages = "packages/";
    private const string Transfers = "transfer_orders/";
    private const string Command = "/command";

    /// <summary>Where a request is counted; none: it is not.</summary>
    public static SandboxCoverage? Coverage(this HttpContext context) => context.CoverageIn(context.Sandbox(), context.Call());

    /// <summary>Where a request to a sandbox is counted; none: it is not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="call">Its call, which no look-up of the process's own has.</param>
    public static SandboxCoverage? CoverageIn(this HttpContext context, Sandbox sandbox, VendorCall? call)
    {
        var coverage = sandbox.Coverage;
        return coverage.IsOn && !IsOff(context.Request) && (call is not null || !context.IsLook) ? coverage : null;
    }

    /// <summary>Where the reading of a record is counted; none: its client gets none.</summary>
    public static SandboxCoverage? CoverageOfReading(this HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Call() is not { Waiting.Then.SpoilsAnswer: true } ? context.Coverage() : null;

    /// <summary>What a request asks, as a report names it.</summary>
    public static string Name(HttpRequest request)
    {
        var path = request.Path.Value!;
        return $"{request.Method} {(path.Length <= LongestPath ? path : path[..LongestPath])}";
    }

    /// <summary>The record that a command is sent to, by the path; none: it is none of a command.</summary>
    public static CoveredRecord? RecordOf(HttpRequest request)
    {
        var path = request.Path.Value.AsSpan().TrimEnd('/');
        if (!HttpMethods.IsPost(request.Method) || !path.StartsWith(Prefix, StringComparison.Ordinal) || !path.EndsWith(Command))
            return null;
        var record = path[Prefix.Length..^Command.Length];
        var subject = record.StartsWith(Transfers) ? CommandSubject.Transfer : CommandSubject.Package;
        var kind = subject == CommandSubject.Transfer ? Transfers : Packages;
        return record.StartsWith(kind) && int.TryParse(record[kind.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new CoveredRecord(subject, id)
            : null;
    }

    private static bool IsOff(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var said) && Off.Equals(said.ToString(), StringComparison.OrdinalIgnoreCase);
}
