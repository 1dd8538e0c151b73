using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace OmsSimulator.Client;

/// <summary>The sandbox's clock: read, frozen, running, advanced.</summary>
public sealed class ClockApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal ClockApi(ControlConnection connection) => this.connection = connection;

    /// <summary>What it shows.</summary>
    public Task<ClockReading> ReadAsync(CancellationToken cancellation = default) => connection.Get<ClockReading>("clock", cancellation);

    /// <summary>Stops it, at an instant or where it is.</summary>
    public Task<ClockReading> FreezeAsync(DateTimeOffset? now = null, CancellationToken cancellation = default) =>
        Set("frozen", now, cancellation);

    /// <summary>Lets it run, from an instant or with the real time.</summary>
    public Task<ClockReading> RunAsync(DateTimeOffset? now = null, CancellationToken cancellation = default) =>
        Set("real", now, cancellation);

    /// <summary>Lets time pass, and waits until all work that fell due is done; with <see cref="TimeSpan.Zero"/> what is due now.</summary>
    public Task<ClockAdvance> AdvanceAsync(TimeSpan by, CancellationToken cancellation = default) =>
        connection.Send<JsonObject, ClockAdvance>(
            HttpMethod.Post,
            "clock/advance",
            new JsonObject { ["by"] = XmlConvert.ToString(by) },
            cancellation
        );

    private Task<ClockReading> Set(string mode, DateTimeOffset? now, CancellationToken cancellation)
    {
        var document = new JsonObject { ["mode"] = mode };
        if (now is { } instant)
            document["now"] = instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        return connection.Send<JsonObject, ClockReading>(HttpMethod.Put, "clock", document, cancellation);
    }
}

/// <summary>What a sandbox's clock shows.</summary>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
/// <param name="Now">The instant.</param>
public sealed record ClockReading(string Mode, DateTime Now);

/// <summary>What came of letting time pass.</summary>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
/// <param name="Now">The instant.</param>
/// <param name="Work">The work that fell due and was done, in order.</param>
public sealed record ClockAdvance(string Mode, DateTime Now, IReadOnlyList<JsonElement> Work);
