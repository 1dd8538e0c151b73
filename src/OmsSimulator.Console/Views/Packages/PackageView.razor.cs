using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Commands;
using OmsSimulator.WebConsole.Shared;

namespace OmsSimulator.WebConsole.Views.Packages;

/// <summary>A package: what it is, what happened to it, what can be done with it.</summary>
public sealed partial class PackageView : ConsoleView
{
    private const int MostWebhooks = 200;

    private PackageResource? package;
    private OrderResource? order;
    private ContractDescription? contract;
    private PackageCommands? commands;
    private FieldChoices? choices;
    private StateNames? states;
    private PackageTimeline? timeline;
    private IReadOnlyList<WebhookDelivery> webhooks = [];
    private IReadOnlyList<CommandOffer> offers = [];
    private DateTime now;
    private string json = "";
    private ShownCall? call;
    private int shown;

    /// <summary>The package's id.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The key of the state that it shall come to.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    // The package that carries the items now, where the answer names another one.
    private (int Id, string Number)? Successor
    {
        get
        {
            if (call is not { IsDone: true, AnswerBody.Length: > 0 })
                return null;
            try
            {
                var answer = JsonNode.Parse(call.AnswerBody)?.AsObject();
                return answer?["package_id"] is { } id && id.GetValue<int>() != Id
                    ? (id.GetValue<int>(), (string)answer["package_number"]!)
                    : null;
            }
            catch (Exception other) when (other is JsonException or InvalidOperationException)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        if (shown != Id)
            (shown, call) = (Id, null);
        using var oms = Calls.Look(Sandbox);
        using var control = Calls.Inspect(Sandbox);
        var found = await oms.Packages.GetAsync(Id, cancellationToken);
        contract = await control.ContractAsync(cancellationToken);
        commands = await control.CommandsAsync(Id, To is { Length: > 0 } to ? new(to, "") : null, cancellationToken);
        timeline = await control.TimelineAsync(Id, cancellationToken);
        order = await oms.Orders.FindAsync(found.OrderId, cancellationToken);
        choices = await FieldChoices.Of(oms, found, cancellationToken);
        webhooks = await Caused(found.Number, control, cancellationToken);
        now = (await control.Clock.ReadAsync(cancellationToken)).Now;
        states = new StateNames(contract);
        offers = CommandOffer.Of(commands, contract);
        package = found;
        json = Written(found);
    }

    // What was sent about it names it.
    private static async Task<IReadOnlyList<WebhookDelivery>> Caused(
        string number,
        Client.OmsControlClient control,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await control.Webhooks.DeliveriesAsync(MostWebhooks, null, cancellationToken)).Webhooks.Where(delivery =>
                delivery.Attempts.Any(attempt => attempt.Request.Body.Contains($"\"{number}\"", StringComparison.Ordinal))
            ),
        ];

    private static string Written(PackageResource package) => ShownCall.Pretty(JsonSerializer.SerializeToUtf8Bytes(package, Naming));

    private static readonly JsonSerializerOptions Naming = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private async Task Send(CommandOffer offer, OfferedTransition step, JsonObject parameters) =>
        Keep(await PackageSending.Send(Calls, Sandbox, Id, offer, step, parameters));

    private void Keep(ShownCall sent)
    {
        call = sent;
        Changes.Tell();
    }
}
