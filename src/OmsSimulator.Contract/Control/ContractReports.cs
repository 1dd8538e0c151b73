namespace OmsSimulator.Contract;

/// <summary>What clients sent against the contract, per endpoint and command: the answer of <c>GET /__admin/contract-report</c>.</summary>
/// <param name="Refusals">How many requests were refused.</param>
/// <param name="Warnings">How many were accepted although no page shows them so.</param>
/// <param name="Dropped">How many findings were not kept.</param>
/// <param name="Endpoints">The findings, by endpoint and command.</param>
[Document("control/contract-report")]
public sealed record ContractReportDocument(int Refusals, int Warnings, int Dropped, IReadOnlyList<ContractReportEndpoint> Endpoints);

/// <summary>What was sent to one endpoint.</summary>
/// <param name="Endpoint">Method and path.</param>
/// <param name="Command">The command's code.</param>
/// <param name="Findings">What was found.</param>
public sealed record ContractReportEndpoint(string Endpoint, string? Command, IReadOnlyList<ContractFinding> Findings);

/// <summary>One thing that is against the contract.</summary>
public sealed record ContractFinding
{
    /// <summary><c>refusal</c> or <c>warning</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The status that was answered.</summary>
    public required int? Status { get; init; }

    /// <summary>The vendor's code.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>The place in the request.</summary>
    public required string Pointer { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary><c>documented</c>, <c>derived</c> or <c>assumed</c>.</summary>
    public required string Mark { get; init; }

    /// <summary>The page that says so.</summary>
    public required string? Page { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }
}
