using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Faults;

namespace OmsSimulator.Partners;

/// <summary>One partner of a sandbox: the stand-in, or a real one at an address. All that is said to it passes here and is kept.</summary>
/// <param name="partner">Which one.</param>
/// <param name="now">The sandbox's time.</param>
/// <param name="time">The real time, of delays and timeouts.</param>
/// <param name="faults">The sandbox's faults.</param>
public sealed class PartnerPort(Partner partner, Func<DateTime> now, TimeProvider time, FaultList faults)
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
        set
        {
            lock (gate)
                settings = value;
        }
    }

    /// <summary>Whether it answers a message at once.</summary>
    public bool AnswersAtOnce(PartnerMessage message) => settings.AnswersAtOnce && (AddressOf(message) is null || settings.Answers is not null);

    /// <summary>The stand-in's answer, at once.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="at">The sandbox's time.</param>
    public PartnerAnswer Say(PartnerMessage message, DateTime at)
    {
        var answer = Take() is { } set ? set.Failure ?? set.To(message) : Plain(message);
        Calls.Add(new PartnerCall(at, message, null) { Reply = new PartnerReply(answer, null) });
        return answer;
    }

    /// <summary>Goes and asks, outside of every lock.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="stop">The sandbox is gone.</param>
    public async Task<PartnerAnswer> Reach(PartnerMessage message, CancellationToken stop)
    {
        var set = Take();
        var address = set is null ? AddressOf(message) : null;
        var call = new PartnerCall(now(), message, address);
        Calls.Add(call);
        var fault = faults.ForPartner(Name)?.Then;
        if (fault is { After: false })
            await Wait(fault, message, stop);
        var spoilt = fault is null ? null : Spoilt(fault, message);
        var reply = spoilt is not null && !fault!.After ? spoilt
            : set is not null ? new PartnerReply(await Act(set, message, stop), null)
            : address is not null ? await PartnerHttp.Send(address, message, time, stop)
            : new PartnerReply(Plain(message), null);
        if (fault is { After: true })
            await Wait(fault, message, stop);
        call.Reply = spoilt ?? reply;
        return call.Reply.Answer;
    }

    // What a fault makes of a call; none: it only took longer.
    private static PartnerReply? Spoilt(FaultEffect fault, PartnerMessage message)
    {
        if (fault.Drop is not null)
            return new PartnerReply(new PartnerAnswer.Failed(PartnerFailures.ConnectionFailed), null);
        if (fault.Delay >= PartnerHttp.ReadTimeout(message))
            return new PartnerReply(new PartnerAnswer.Failed(PartnerFailures.Timeout), null);
        if (fault.Status is not { } status)
            return null;
        if (status is < 200 or >= 300)
            return new PartnerReply(new PartnerAnswer.Failed(PartnerFailures.Status(status)), status);
        if (!JsonText.TryParse(fault.Body ?? [], out var document, out _))
            return new PartnerReply(PartnerAnswerDocument.Read(message, null) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer), status);
        using (document)
            return new PartnerReply(PartnerAnswerDocument.Read(message, document.RootElement) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer), status, document.RootElement.Clone());
    }

    // Nobody waits longer than for an answer.
    private async Task Wait(FaultEffect fault, PartnerMessage message, CancellationToken stop)
    {
        var patience = PartnerHttp.ReadTimeout(message);
        if (fault.Delay is { } delay)
            await Task.Delay(delay < patience ? delay : patience, time, stop);
    }

    private static PartnerAnswer Plain(PartnerMessage message) => message is PartnerQuestion question ? StandIns.Plain.AnswerTo(question) : PartnerAnswer.Heard.Plain;

    // The transition's own service comes before the partner's.
    private Uri? AddressOf(PartnerMessage message) => message switch
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
            await Task.Delay(patience, time, stop);
            return new PartnerAnswer.Failed(PartnerFailures.Timeout);
        }

        if (answers.Delay is { } delay)
            await Task.Delay(delay, time, stop);
        return answers.Failure ?? answers.To(message);
    }
}
