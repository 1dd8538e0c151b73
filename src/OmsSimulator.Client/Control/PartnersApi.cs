using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>The OMS's partners: <c>omnitron</c>, <c>invoice</c>, <c>carrier</c>, <c>bill</c>.</summary>
public sealed class PartnersApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal PartnersApi(ControlConnection connection) => this.connection = connection;

    /// <summary>What was exchanged with a partner.</summary>
    public Task<JsonElement> CallsAsync(string partner, CancellationToken cancellation = default) =>
        connection.Get<JsonElement>($"{Of(partner)}/calls", cancellation);

    /// <summary>Gives a partner a real address, or the stand-in back.</summary>
    public Task SetAddressAsync(string partner, Uri? address, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Put, Of(partner), ClientJson.Body(new JsonObject { ["address"] = address?.AbsoluteUri }), cancellation);

    /// <summary>Sets what the stand-in answers next.</summary>
    public Task SetAnswersAsync(string partner, JsonObject answers, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Put, Of(partner), ClientJson.Body(new JsonObject { ["answers"] = answers.DeepClone() }), cancellation);

    private static string Of(string partner) => $"partners/{Uri.EscapeDataString(partner)}";
}
