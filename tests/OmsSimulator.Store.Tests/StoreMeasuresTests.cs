using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Observability;
using OmsSimulator.Persistence.Sqlite;

namespace OmsSimulator.Store.Tests;

/// <summary>Size, lag and state of a store, as whoever collects metrics sees them.</summary>
public sealed class StoreMeasuresTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AStoreIsMeasured()
    {
        await using var app = Simulator.Build(
            new SimulatorOptions
            {
                Seed = "empty",
                Urls = "http://127.0.0.1:0",
                Store = "sqlite",
                OpenStore = (_, options) =>
                {
                    var store = new SqliteStore(folder.File("store.db"), options);
                    store.Open().GetAwaiter().GetResult();
                    return store;
                },
            }
        );
        await app.StartAsync();
        var measured = Collect(app.Services.GetRequiredService<Measures>().Meter);
        measured["oms_simulator.store.ready"].Should().Be(1);
        measured["oms_simulator.store.waiting"].Should().Be(0);
        measured["oms_simulator.store.bytes"].Should().BePositive();
        await app.StopAsync();
    }

    private static ConcurrentDictionary<string, long> Collect(Meter meter)
    {
        var measured = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter)
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }
}
