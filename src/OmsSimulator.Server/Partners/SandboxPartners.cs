using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Partners;

/// <summary>The partners of a sandbox, until it is reset or dropped. Those that answer at once do so inside the sandbox's lock; for the others somebody goes and asks.</summary>
public sealed class SandboxPartners : IPartners, IDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private readonly PartnerPort[] ports;
    private readonly OmnitronTellings tellings;
    private readonly Sandbox sandbox;
    private readonly SandboxClock clock;

    internal SandboxPartners(Sandbox sandbox, SandboxClock clock, TimeProvider time)
    {
        (this.sandbox, this.clock) = (sandbox, clock);
        ports = [.. Enum.GetValues<Partner>().Select(partner => new PartnerPort(partner, () => sandbox.Clock(static known => known.Now), time, sandbox.Faults))];
        tellings = new OmnitronTellings(sandbox, this);
    }

    /// <summary>Cancelled when the sandbox is reset or dropped, or the simulator stops.</summary>
    public CancellationToken Stopped => stopped.Token;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PartnerPort> All => ports;

    /// <summary>Whose turn it is where commands wait for a partner.</summary>
    internal PackageTurns Turns { get; } = new();

    /// <summary>What Omnitron is still to be told.</summary>
    internal OmnitronTellings Tellings => tellings;

    /// <summary>One of them.</summary>
    public PartnerPort this[Partner partner] => ports[(int)partner];

    /// <inheritdoc/>
    public bool OmnitronHearsAtOnce => this[Partner.Omnitron].Settings is { AnswersAtOnce: true, Answers: null or { Fails: false } } && !tellings.AnyLeft && !MayFail;

    // Faults that match partners are drawn when they are reached, outside of the lock.
    private bool MayFail => !sandbox.Faults.None && sandbox.Faults.Read(static all => all.Any(fault => fault.Definition.Match.Partner is not null));

    /// <inheritdoc/>
    /// <remarks>Called under the sandbox's lock. Where one of them takes time, none is asked here, so that nobody is asked twice.</remarks>
    public PartnerAnswer? AnswerTo(PartnerQuestion question)
    {
        if (MayFail)
            return null;
        foreach (var port in ports)
        {
            if (!port.Settings.AnswersAtOnce)
                return null;
        }

        var asked = this[question.To];
        return asked.AnswersAtOnce(question) && !(question is StatusesQuestion && tellings.AnyLeft) ? asked.Say(question, clock.Now) : null;
    }

    /// <summary>Tells Omnitron what happened, at once or when it can be reached. Called under the sandbox's lock, when the facts have happened.</summary>
    public void Tell(OmsState oms, IReadOnlyList<OmsFact> facts, DateTime at)
    {
        for (var index = 0; index < facts.Count; index++)
        {
            if (facts[index] is not OrderItemStatusChanged changed)
                continue;
            var package = oms.Packages[changed.PackageId];
            var told = new StatusesTold(package, oms.Orders[package.OrderId].Number, ItemsOf(oms, changed.OrderItemIds), changed.Status);
            if (changed.Told == false)
                tellings.Add(told);
            else
                this[Partner.Omnitron].Say(told, at);
        }
    }

    /// <summary>Asks one partner, outside of every lock.</summary>
    public async Task<PartnerAnswer> Ask(PartnerQuestion question)
    {
        if (question is StatusesQuestion statuses && tellings.AnyLeft)
        {
            await tellings.Deliver(stopped.Token);
            question = AsOfNow(statuses);
        }

        return await this[question.To].Reach(question, stopped.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => stopped.Cancel();

    // What the stand-in knows of is what it was told just now.
    private StatusesQuestion AsOfNow(StatusesQuestion question) => sandbox.Read(oms => ReferenceEquals(sandbox.Partners, this)
        ? question with { Items = [.. question.Items.Select(item => item with { OrderItem = oms.OrderItems[item.OrderItem.Id] })] }
        : question);

    private static OrderItem[] ItemsOf(OmsState oms, IReadOnlyList<int> ids)
    {
        var items = new OrderItem[ids.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = oms.OrderItems[ids[index]];
        return items;
    }
}
