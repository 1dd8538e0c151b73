using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>Something that happened in a sandbox, as <c>GET /__admin/events</c> tells it.</summary>
/// <param name="Id">Its id, from which a listener goes on.</param>
/// <param name="Type"><c>fact</c>, <c>request</c>, <c>webhook</c>, <c>partner</c>, <c>clock</c>, <c>sandbox</c>, or <c>dropped</c>: events were
/// missed, and what is shown is read anew.</param>
/// <param name="Data">All of it.</param>
public sealed record SimulatorEvent(string Id, string Type, JsonElement Data)
{
    /// <summary>The sandbox.</summary>
    public string Sandbox => Data.TryGetProperty("sandbox", out var name) ? name.GetString() ?? "" : "";

    /// <summary>When, on the sandbox's clock.</summary>
    public DateTime At => Data.TryGetProperty("at", out var at) ? at.GetDateTime() : default;

    /// <summary>The fact, where it is one.</summary>
    public FactEvent? Fact => As<FactEvent>("fact");

    /// <summary>The request, where it is one.</summary>
    public RequestEvent? Request => As<RequestEvent>("request");

    /// <summary>The attempt to deliver, where it is one.</summary>
    public WebhookEvent? Webhook => As<WebhookEvent>("webhook");

    /// <summary>What was exchanged with a partner, where it is that.</summary>
    public PartnerEvent? Partner => As<PartnerEvent>("partner");

    /// <summary>What the clock shows, where it was set or moved.</summary>
    public ClockEvent? Clock => As<ClockEvent>("clock");

    /// <summary>What became of a sandbox, where it is that.</summary>
    public SandboxChange? Change => As<SandboxChange>("sandbox");

    /// <summary>What was missed, where something was.</summary>
    public DroppedEvents? Dropped => As<DroppedEvents>("dropped");

    private T? As<T>(string type)
        where T : class => Type == type ? JsonSerializer.Deserialize(Data, ClientJson.Of<T>()) : null;
}
