namespace OmsSimulator.Domain.Tests;

/// <content>Transfer orders, and what Omnitron and the clock do.</content>
internal sealed partial class Sandbox
{
    private delegate IReadOnlyList<OmsFact> Cancellation(Order order, out string? refusal);

    public TransferOrder Transfer(int transfer) => Oms.Transfers[transfer];

    public Decision DecideTransfer(int transfer, string body) => TransferCommand.Decide(Oms, Transfer(transfer), Json(body), At);

    /// <summary>Sends a body to a transfer; what was accepted has happened.</summary>
    public Decision SendTransfer(int transfer, string body)
    {
        var decision = DecideTransfer(transfer, body);
        if (decision is Decision.Accepted accepted)
            Happens([.. accepted.Facts]);
        else
            Happens();
        return decision;
    }

    /// <summary>Runs a command on a transfer from the state it is in; it has to be accepted.</summary>
    public Decision.Accepted RunTransfer(int transfer, string code, string to, string parameters = "{}")
    {
        var decision = SendTransfer(transfer, Body(Transition(code, Transfer(transfer).State.Key, to), parameters));
        return decision.Should().BeOfType<Decision.Accepted>((decision as Decision.Refused)?.Refusal.Reason ?? "").Subject;
    }

    /// <summary>Sends a body to a transfer that has to be refused; nothing may change.</summary>
    public Refusal RefusedTransfer(int transfer, string body)
    {
        var before = Picture.Of(Oms);
        var refusal = SendTransfer(transfer, body).Should().BeOfType<Decision.Refused>().Subject.Refusal;
        Picture.Of(Oms).Should().Be(before);
        return refusal;
    }

    /// <summary>Omnitron cancels an order; answers why not, and then nothing may change.</summary>
    public string? Cancel(string number) =>
        Decide(number, (Order order, out string? refusal) => OrderCancellation.Cancel(Oms, order, At, out refusal));

    /// <summary>Omnitron confirms a cancellation; answers why not, and then nothing may change.</summary>
    public string? Confirm(string number) =>
        Decide(number, (Order order, out string? refusal) => OrderCancellation.Confirm(Oms, order, out refusal));

    /// <summary>The time has come to plan a package again.</summary>
    public IReadOnlyList<OmsFact> PlanByTheClock(int package)
    {
        var facts = Rescheduling.ByTheClock(Oms, package, At);
        Happens([.. facts]);
        return facts;
    }

    /// <summary>The shipment of a transfer.</summary>
    public Shipment? ShipmentOf(int transfer) => Transfer(transfer).ShipmentId is { } id ? Oms.Shipments[id] : null;

    private string? Decide(string number, Cancellation decide)
    {
        Oms.TryGetOrder(number, out var order).Should().BeTrue();
        var facts = decide(order!, out var refusal);
        if (refusal is not null)
            facts.Should().BeEmpty();
        Happens([.. facts]);
        return refusal;
    }

    private void Happens(params OmsFact[] facts)
    {
        Record(facts);
        At = At.AddSeconds(1);
    }
}
