namespace OmsSimulator.Client;

/// <summary>The report of what clients of the sandbox sent against the contract.</summary>
public sealed class ContractReportApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal ContractReportApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The report.</summary>
    public Task<ContractReportDocument> ReadAsync(CancellationToken cancellation = default) =>
        connection.Get<ContractReportDocument>("contract-report", cancellation);

    /// <summary>The report as JUnit XML, for a CI job that fails on it.</summary>
    public Task<string> JUnitAsync(CancellationToken cancellation = default) =>
        connection.Text("contract-report?format=junit", cancellation);

    /// <summary>Begins it anew.</summary>
    public Task ClearAsync(CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, "contract-report", null, cancellation);
}
