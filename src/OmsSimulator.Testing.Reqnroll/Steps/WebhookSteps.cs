using System.Text.Json.Nodes;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Webhooks: who subscribes, and what arrives.</summary>
[Binding]
public sealed class WebhookSteps(WebhookDriver webhooks, PackageDriver package)
{
    /// <summary>A webhook subscription for every type, to an address that takes everything.</summary>
    [Given("somebody subscribes to every event")]
    public Task SomebodySubscribesToEveryEvent() => webhooks.SubscribeToAll();

    /// <summary>A subscription to one type, to an address of the sink, or to a whole address.</summary>
    [Given("{string} is subscribed to {string}")]
    public Task IsSubscribedTo(string address, string type) => webhooks.Subscribe(type, address, []);

    /// <summary>The same with more members of the subscription, as JSON.</summary>
    [Given("{string} is subscribed to {string} with")]
    public Task IsSubscribedToWith(string address, string type, string more) =>
        webhooks.Subscribe(type, address, JsonNode.Parse(more)!.AsObject());

    /// <summary>
    /// Exactly these webhooks, the oldest first: <c>type</c>, <c>state</c>, <c>attempts</c>, <c>status</c>, <c>signature</c>, or places of
    /// the payload.
    /// </summary>
    [Then("these webhooks are sent")]
    public async Task TheseWebhooksAreSent(DataTable table)
    {
        string[] columns = [.. table.Header];
        var sent = await webhooks.Sent(columns);
        Claim.SameRows(
            "the webhooks",
            sent.Select(row => string.Join(" | ", row)),
            table.Rows.Select(row => string.Join(" | ", columns.Select(column => package.Fill(row[column]))))
        );
    }

    /// <summary>No webhook at all.</summary>
    [Then("no webhook is sent")]
    public async Task NoWebhookIsSent() => Claim.SameRows("the webhooks", (await webhooks.Sent(["type"])).Select(row => row[0]), []);
}
