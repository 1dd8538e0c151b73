using OmsSimulator.Domain;
using OmsSimulator.Outbound;

namespace OmsSimulator.Partners;

/// <summary>
/// The partners of a sandbox. Those that answer at once do so inside the decision; for the others somebody goes and asks. That Omnitron is
/// told is the reaction to facts that say so.
/// </summary>
internal sealed class SandboxPartners : ISandboxPart, IPartnerDesk, IPartners
{
    private readonly PartnerPort[] ports;
    private readonly OmnitronTellings tellings;
    private readonly Ledger ledger;
    private readonly SandboxTime time;
    private readonly Func<bool> mayFail;
    private readonly CancellationToken ending;
    private readonly UnderWay calls = new();

    // Guarded by the ledger's lock.
    private readonly List<(PartnerPort Port, PartnerQuestion Question, PartnerAnswer Answer, DateTime At)> said = [];
    private readonly PutAside<(StatusesTold Told, bool AtOnce)> toTell = new();

    /// <param name="ledger">The sandbox's state.</param>
    /// <param name="time">The sandbox's time.</param>
    /// <param name="networks">Where real ones may be.</param>
    /// <param name="fault">Draws the fault of a call to a partner.</param>
    /// <param name="mayFail">Whether there is any fault for partners: those are drawn when a partner is reached, outside of every
    /// lock.</param>
    /// <param name="follow">Told of every call that is over; under the ledger's lock, where the stand-in answered inside a decision.</param>
    /// <param name="ending">Cancelled when the sandbox ends.</param>
    internal SandboxPartners(
        Ledger ledger,
        SandboxTime time,
        OutboundNetworks networks,
        Func<string, FaultEffect?> fault,
        Func<bool> mayFail,
        Action<PartnerNotice> follow,
        CancellationToken ending
    )
    {
        (this.ledger, this.time, this.mayFail, this.ending) = (ledger, time, mayFail, ending);
        ports = [.. Enum.GetValues<Partner>().Select(partner => new PartnerPort(partner, time, networks, fault, follow))];
        tellings = new OmnitronTellings(ledger, time, this);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<PartnerPort> All => ports;

    /// <inheritdoc/>
    public IPartners AtOnce => this;

    /// <summary>One of them.</summary>
    public PartnerPort this[Partner partner] => ports[(int)partner];

    /// <inheritdoc/>
    public bool OmnitronHearsAtOnce =>
        this[Partner.Omnitron].Settings is { AnswersAtOnce: true, Answers: null or { Fails: false } } && !tellings.AnyLeft && !mayFail();

    /// <summary>Puts a partner somewhere else, or makes its stand-in answer otherwise.</summary>
    public async ValueTask Set(Partner partner, PartnerSettings settings) => await ledger.Commit(new PartnerSet(partner, settings));

    /// <inheritdoc/>
    /// <remarks>Called under the ledger's lock. Where one of them takes time, none is asked here, so that nobody is asked twice.</remarks>
    public PartnerAnswer? AnswerTo(PartnerQuestion question)
    {
        if (mayFail())
            return null;
        foreach (var port in ports)
        {
            if (!port.Settings.AnswersAtOnce)
                return null;
        }

        var asked = this[question.To];
        if (!asked.AnswersAtOnce(question) || (question is StatusesQuestion && tellings.AnyLeft))
            return null;
        var answer = asked.AnswerTo(question);
        said.Add((asked, question, answer, time.Clock.Now));
        return answer;
    }

    /// <inheritdoc/>
    public void Say()
    {
        if (said.Count == 0)
            return;
        foreach (var (port, question, answer, at) in said)
            port.Keep(question, answer, at);
        said.Clear();
    }

    /// <inheritdoc/>
    public void Unsay() => said.Clear();

    /// <inheritdoc/>
    public IPartnerExchange Exchange() => new PartnerExchange(this);

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is not PartnersState copied)
            return;
        foreach (var port in ports)
            port.Settings = copied.Settings[(int)port.Partner];
        foreach (var told in copied.Left)
            tellings.TryAdd(ToldOf(oms, oms.Packages[told.Package], told.OrderItems, told.Status));
    }

    /// <inheritdoc/>
    void ISandboxPart.Prepare(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is not OrderItemStatusChanged { Tells: true } changed)
                continue;
            var package = oms.Packages[changed.PackageId];
            toTell.Add(batch.First, (ToldOf(oms, package, changed.OrderItemIds, changed.Status), changed.Told != false));
        }
    }

    /// <inheritdoc/>
    void ISandboxPart.TakeBack(int first) => toTell.TakeBack(first);

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        while (toTell.TryTake(batch.First, out var telling))
        {
            if (telling.AtOnce)
                this[Partner.Omnitron].Tell(telling.Told, batch.At);
            else if (!tellings.TryAdd(telling.Told))
                this[Partner.Omnitron].GiveUp(telling.Told, "too many wait", batch.At);
        }

        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is OmnitronTold told)
                tellings.Heard(told);
            else if (batch.Facts[index] is PartnerSet set)
                this[set.Partner].Settings = set.Settings;
        }
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => new PartnersState([.. ports.Select(port => port.Settings)]);

    /// <inheritdoc/>
    IPartState ISandboxPart.CaptureToKeep() =>
        new PartnersState([.. ports.Select(port => port.Settings)])
        {
            Left =
            [
                .. tellings
                    .All()
                    .Select(static told => new TellingLeft(
                        told.Package.Id,
                        [.. told.OrderItems.Select(static item => item.Id)],
                        told.Status
                    )),
            ],
        };

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new PartnersState.Reader();

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.KeptStateReader() => new PartnersState.Reader(isKept: true);

    /// <inheritdoc/>
    bool ISandboxPart.IsUnfinished => tellings.AnyLeft;

    /// <inheritdoc/>
    async ValueTask ISandboxPart.End() => await calls.WhenNone();

    /// <summary>Asks one partner, outside of every lock.</summary>
    internal async Task<PartnerAnswer> Ask(PartnerQuestion question)
    {
        if (question is StatusesQuestion statuses && tellings.AnyLeft)
        {
            await tellings.Deliver(ending);
            question = await AsOfNow(statuses);
        }

        return await Reach(question);
    }

    /// <summary>Goes and says something to a partner.</summary>
    internal async Task<PartnerAnswer> Reach(PartnerMessage message)
    {
        calls.Begin();
        try
        {
            ending.ThrowIfCancellationRequested();
            return await this[message.To].Reach(message, ending);
        }
        finally
        {
            calls.End();
        }
    }

    // What the stand-in knows of is what it was told just now.
    private ValueTask<StatusesQuestion> AsOfNow(StatusesQuestion question) =>
        ledger.Read(
            question,
            static (oms, question) =>
                question with
                {
                    Items = [.. question.Items.Select(item => item with { OrderItem = oms.OrderItems[item.OrderItem.Id] })],
                }
        );

    private static StatusesTold ToldOf(OmsState oms, in Package package, IReadOnlyList<int> items, OrderStatus status) =>
        new(NamedPackage.Of(package), oms.Orders[package.OrderId].Number, ItemsOf(oms, items), status);

    private static ToldItem[] ItemsOf(OmsState oms, IReadOnlyList<int> ids)
    {
        var items = new ToldItem[ids.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = new(ids[index], oms.OrderItems[ids[index]].OmnitronId);
        return items;
    }
}
