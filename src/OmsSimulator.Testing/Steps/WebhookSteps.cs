#nullable enable
using System.Text.Json.Nodes;
using FluentAssertions;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Webhooks: who subscribes, and what arrives.</summary>
[Binding]
public sealed class WebhookSteps(WebhookDriver webhooks, PackageDriver package)
{
    [Given("somebody subscribes to every event")]
    public Task SomebodySubscribesToEveryEvent() => webhooks.SubscribeToAll();

    [Given("{string} is subscribed to {string}")]
    public Task IsSubscribedTo(string address, string type) => webhooks.Subscribe(type, address, []);

    [Given("{string} is subscribed to {string} with")]
    public Task IsSubscribedToWith(string address, string type, string more) => webhooks.Subscribe(type, address, JsonNode.Parse(more)!.AsObject());

    [Then("these webhooks are sent")]
    public async Task TheseWebhooksAreSent(DataTable table)
    {
        string[] columns = [.. table.Header];
        var sent = await webhooks.Sent(columns);
        sent.Select(row => string.Join(" | ", row)).Should().Equal(table.Rows.Select(row => string.Join(" | ", columns.Select(column => package.Fill(row[column])))));
    }

    [Then("no webhook is sent")]
    public async Task NoWebhookIsSent() => (await webhooks.Sent(["type"])).Should().BeEmpty();
}
