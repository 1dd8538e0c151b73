using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>One partner of a sandbox: the stand-in, or a real one at an address. All that is said to it passes here and is kept.</summary>
/// <param name="partner">Which one.</param>
/// <param name="now">The sandbox's time.</param>
/// <param name="time">The real time, of delays and timeouts.</param>
public sealed class PartnerPort(Partner partner, Func<DateTime> now, TimeProvider time)
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

    /// <summary>Whether it answers a message at once. What makes a partner slow or absent from outside, such as a fault, has to be counted in here.</summary>
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

    /// <summary>Goes and asks, outside of every lock. What spoils it from outside, such as a fault, belongs here.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="stop">The sandbox is gone.</param>
    public async Task<PartnerAnswer> Reach(PartnerMessage message, CancellationToken stop)
    {
        var set = Take();
        var address = set is null ? AddressOf(message) : null;
        var call = new PartnerCall(now(), message, address);
        Calls.Add(call);
        var reply = set is not null ? new PartnerReply(await Act(set, message, stop), null)
            : address is not null ? await PartnerHttp.Send(address, message, time, stop)
            : new PartnerReply(Plain(message), null);
        call.Reply = reply;
        return reply.Answer;
    }

    private static PartnerAnswer Plain(PartnerMessage message) => message is PartnerQuestion question ? StandIns.Plain.AnswerTo(question) : PartnerAnswer.Heard.Plain;

    // The transition's own service comes before the partner's.
    private Uri? AddressOf(PartnerMessage message) => message is InvoiceQuestion { Call.RemoteUrl: { } own } ? new Uri(own) : settings.Address;

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
