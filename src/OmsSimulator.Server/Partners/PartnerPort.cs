using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Outbound;

namespace OmsSimulator.Partners;

/// <summary>One partner of a sandbox: the stand-in, or a real one at an address. All that is said to it passes here and is kept.</summary>
/// <param name="partner">Which one.</param>
/// <param name="time">The sandbox's time.</param>
/// <param name="networks">Where a real one may be.</param>
/// <param name="fault">Draws the fault of a call to a partner, by its name.</param>
/// <param name="follow">Told of every call that is over.</param>
internal sealed class PartnerPort(
    Partner partner,
    SandboxTime time,
    OutboundNetworks networks,
    Func<string, FaultEffect?> fault,
    Action<PartnerNotice> follow
)
{
    private readonly Lock gate = new();
    private volatile PartnerSettings settings = PartnerSettings.Plain;

    /// <summary>Which one.</summary>
    public Partner Partner => partner;

    /// <summary>Its name in paths.</summary>
    public string Name { get; } = partner.ToString().ToLowerInvariant();

    /// <summary>What was said to it.</summary>
    public PartnerCalls Calls { get; } = new();

    /// <summary>Where it is, and what its stand-in answers.</summary>
    public PartnerSettings Settings
    {
        get => settings;
        internal set
        {
            lock (gate)
                settings = value;
        }
    }

    /// <summary>Whether it answers a message at once.</summary>
    public bool AnswersAtOnce(PartnerMessage message) =>
        settings.AnswersAtOnce && (AddressOf(message) is null || settings.Answers is not null);

    /// <summary>What the stand-in would answer now; nothing is said.</summary>
    public PartnerAnswer AnswerTo(PartnerMessage message) => settings.Answers is { } set ? set.Failure ?? set.To(message) : Plain(message);

    /// <summary>Keeps what was said to the stand-in, and what it answered.</summary>
    /// <param name="message">What was said.</param>
    /// <param name="answer">What it answered.</param>
    /// <param name="at">The sandbox's time.</param>
    public void Keep(PartnerMessage message, PartnerAnswer answer, DateTime at)
    {
        Take();
        Keep(message, PartnerReply.Of(answer), at);
    }

    /// <summary>Keeps that something is never said.</summary>
    /// <param name="message">What is not said.</param>
    /// <param name="why">Why not.</param>
    /// <param name="at">When that was decided.</param>
    public void GiveUp(PartnerMessage message, string why, DateTime at) =>
        Keep(message, PartnerReply.Of(new PartnerAnswer.Failed(why)), at);

    /// <summary>Tells the stand-in something, at once.</summary>
    public void Tell(PartnerMessage message, DateTime at) => Keep(message, AnswerTo(message), at);

    /// <summary>Goes and asks, outside of every lock.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="cancellationToken">The sandbox ends.</param>
    public async Task<PartnerAnswer> Reach(PartnerMessage message, CancellationToken cancellationToken)
    {
        var set = Take();
        var address = set is null ? AddressOf(message) : null;
        var call = new PartnerCall(time.Clock.Now, message, address);
        Calls.Add(call);
        var effect = fault(Name);
        if (effect is { After: false })
            await Wait(effect, message, cancellationToken);
        var spoilt = effect is null ? null : Spoilt(effect, message);
        var reply =
            spoilt is not null && !effect!.After ? spoilt
            : set is not null ? PartnerReply.Of(await Act(set, message, cancellationToken))
            : address is not null ? await PartnerHttp.Send(address, message, networks, time.Real, cancellationToken)
            : PartnerReply.Of(Plain(message));
        if (effect is { After: true })
            await Wait(effect, message, cancellationToken);
        var heard = spoilt ?? reply;
        Hear(call, heard);
        return heard.Answer;
    }

    private void Keep(PartnerMessage message, PartnerReply reply, DateTime at)
    {
        var call = new PartnerCall(at, message, null) { Reply = reply };
        Calls.Add(call);
        follow(new PartnerNotice(Name, call, reply));
    }

    private void Hear(PartnerCall call, PartnerReply reply)
    {
        Calls.Answer(call, reply);
        follow(new PartnerNotice(Name, call, reply));
    }

    // What a fault makes of a call; none: it only took longer.
    private static PartnerReply? Spoilt(FaultEffect fault, PartnerMessage message)
    {
        if (fault.Drop is not null)
            return PartnerReply.Of(new PartnerAnswer.Failed(PartnerFailures.ConnectionFailed));
        if (fault.Delay >= PartnerHttp.ReadTimeout(message))
            return PartnerReply.Of(new PartnerAnswer.Failed(PartnerFailures.Timeout));
        if (fault.Status is not { } status)
            return null;
        if (status is < 200 or >= 300)
            return new PartnerReply(new PartnerAnswer.Failed(PartnerFailures.Status(status)), status);
        if (!JsonText.TryParse(fault.Body ?? [], out var document, out _))
        {
            return new PartnerReply(
                PartnerAnswerDocument.Read(message, null) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer),
                status
            );
        }

        using (document)
        {
            return new PartnerReply(
                PartnerAnswerDocument.Read(message, document.RootElement) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer),
                status,
                document.RootElement.Clone()
            );
        }
    }

    // Nobody waits longer than for an answer.
    private async Task Wait(FaultEffect fault, PartnerMessage message, CancellationToken stop)
    {
        var patience = PartnerHttp.ReadTimeout(message);
        if (fault.Delay is { } delay)
            await Task.Delay(delay < patience ? delay : patience, time.Real, stop);
    }

    private static PartnerAnswer Plain(PartnerMessage message) =>
        message is PartnerQuestion question ? StandIns.AnswerTo(question) : PartnerAnswer.Heard.Plain;

    // The transition's own service comes before the partner's.
    private Uri? AddressOf(PartnerMessage message) =>
        message switch
        {
            InvoiceQuestion { Call.RemoteUrl: { } own } => new Uri(own),
            BillQuestion { Call.RemoteUrl: { } own } => new Uri(own),
            _ => settings.Address,
        };

    private StandInAnswers? Take()
    {
        if (settings.Answers is null)
            return null;
        lock (gate)
        {
            var answers = settings.Answers;
            if (answers?.Times is { } times)
                settings = settings with { Answers = times > 1 ? answers with { Times = times - 1 } : null };
            return answers;
        }
    }

    private async Task<PartnerAnswer> Act(StandInAnswers answers, PartnerMessage message, CancellationToken stop)
    {
        var patience = PartnerHttp.ReadTimeout(message);
        if (answers.Timeout || answers.Delay >= patience)
        {
            await Task.Delay(patience, time.Real, stop);
            return new PartnerAnswer.Failed(PartnerFailures.Timeout);
        }

        if (answers.Delay is { } delay)
            await Task.Delay(delay, time.Real, stop);
        return answers.Failure ?? answers.To(message);
    }
}
