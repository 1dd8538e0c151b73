namespace OmsSimulator.Client;

/// <summary>The report of what clients of the sandbox sent against the contract.</summary>
public sealed class ContractReportApi
{
    private readonly ControlConnection connection;

    internal ContractReportApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The report.</summary>
    public Task<ContractReportDocument> ReadAsync(CancellationToken cancellationToken = default) =>
        connection.Get<ContractReportDocument>("contract-report", cancellationToken);

    /// <summary>The report as JUnit XML, for a CI job that fails on it.</summary>
    public Task<string> JUnitAsync(CancellationToken cancellationToken = default) =>
        connection.Text("contract-report?format=junit", cancellationToken);

    /// <summary>Begins it anew.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, "contract-report", null, cancellationToken);
}
