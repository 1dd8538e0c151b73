using System.Diagnostics;
using System.Diagnostics.Metrics;
using OmsSimulator.Domain;

namespace OmsSimulator.Observability;

/// <summary>What the simulator counts: the meter <c>OmsSimulator</c>. Where nobody listens, counting is a look at a flag.</summary>
internal sealed class Measures : IDisposable
{
    /// <summary>The meter's name, and that of the source of traces.</summary>
    public const string Name = "OmsSimulator";

    // A world may have any number of locations, a metric may not.
    private const int MostLocations = 100;

    private readonly Meter meter = new(Name, Simulator.Version);
    private readonly Counter<long> commands;
    private readonly Counter<long> attempts;
    private readonly Counter<long> refused;

    /// <summary>Makes the counters.</summary>
    public Measures()
    {
        commands = meter.CreateCounter<long>("oms_simulator.commands", "{command}", "Commands that were decided.");
        attempts = meter.CreateCounter<long>("oms_simulator.webhook.attempts", "{attempt}", "Webhooks that were sent, each attempt.");
        refused = meter.CreateCounter<long>(
            "oms_simulator.requests.refused",
            "{request}",
            "Requests that were refused before they were read."
        );
    }

    /// <summary>The meter, to tell simulators of one process apart.</summary>
    internal Meter Meter => meter;

    /// <summary>Observes sandboxes whenever somebody collects.</summary>
    public void Observe(SandboxDirectory sandboxes)
    {
        meter.CreateObservableGauge("oms_simulator.sandboxes", () => sandboxes.Count, "{sandbox}", "Sandboxes there are.");
        if (sandboxes.Keeper is { } keeper)
            Observe(keeper);
        meter.CreateObservableGauge(
            "oms_simulator.quota.used",
            () => Quota(sandboxes, static (oms, location) => oms.QuotaOf(location.Id)),
            "{package}",
            "Packages that hold a unit of a location's quota, in the sandbox default."
        );
        meter.CreateObservableGauge(
            "oms_simulator.quota.max",
            () => Quota(sandboxes, static (_, location) => location.MaxQuota),
            "{package}",
            "A location's quota, where it has one, in the sandbox default."
        );
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private void Observe(ISandboxKeeper keeper)
    {
        meter.CreateObservableGauge("oms_simulator.store.bytes", () => keeper.Status.Bytes ?? 0, "By", "What the store takes.");
        meter.CreateObservableGauge(
            "oms_simulator.store.waiting",
            () => keeper.Status.Waiting,
            "{decision}",
            "Decisions that wait to be kept."
        );
        meter.CreateObservableGauge(
            "oms_simulator.store.ready",
            () => keeper.Status.IsWell ? 1 : 0,
            "1",
            "1 where the store keeps, 0 where it cannot."
        );
    }

    /// <summary>Counts a command that was decided.</summary>
    internal void Command(string? code, string outcome, int status)
    {
        if (commands.Enabled)
            commands.Add(1, new("code", code ?? "none"), new("outcome", outcome), new KeyValuePair<string, object?>("status", status));
    }

    /// <summary>Counts a webhook that was sent; no status: there was no answer.</summary>
    internal void Attempt(string outcome, int? status)
    {
        if (!attempts.Enabled)
            return;
        var tags = new TagList { { "outcome", outcome } };
        if (status is { } answered)
            tags.Add("status", answered);
        attempts.Add(1, tags);
    }

    /// <summary>Counts a request that the server refused before the application.</summary>
    internal void Refused(int status)
    {
        if (refused.Enabled)
            refused.Add(1, new KeyValuePair<string, object?>("status", status));
    }

    private static List<Measurement<int>> Quota(SandboxDirectory sandboxes, Func<OmsState, StockLocation, int?> of) =>
        sandboxes.Peek(SandboxName.Default) is not { } sandbox
            ? []
            : sandbox.Ledger.Peek(
                of,
                static (oms, of) =>
                {
                    var measured = new List<Measurement<int>>();
                    foreach (var location in oms.StockLocations.Ascending().Take(MostLocations))
                    {
                        if (of(oms, location) is { } value)
                            measured.Add(new(value, new KeyValuePair<string, object?>("stock_location", location.ErpCode)));
                    }

                    return measured;
                }
            );
}
