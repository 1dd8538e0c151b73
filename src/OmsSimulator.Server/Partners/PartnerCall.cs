using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>One message to a partner and what became of it.</summary>
/// <param name="at">When, on the sandbox's clock.</param>
/// <param name="message">What was said.</param>
/// <param name="address">Where to; none: the stand-in.</param>
public sealed class PartnerCall(DateTime at, PartnerMessage message, Uri? address)
{
    private volatile PartnerReply? reply;

    /// <summary>Counts up from 1 for each partner; set when it is kept.</summary>
    public long Id { get; internal set; }

    /// <summary>When, on the sandbox's clock.</summary>
    public DateTime At => at;

    /// <summary>What was said.</summary>
    public PartnerMessage Message => message;

    /// <summary>Where to; none: the stand-in.</summary>
    public Uri? Address => address;

    /// <summary>What came back; none yet.</summary>
    public PartnerReply? Reply
    {
        get => reply;
        set => reply = value;
    }
}

/// <summary>What came back from a partner.</summary>
/// <param name="Answer">What it means.</param>
/// <param name="Status">The HTTP status; none: there was no answer.</param>
/// <param name="Body">The body as JSON, where it is JSON and not too long to be kept.</param>
/// <param name="Text">The beginning of a body that is not kept as JSON.</param>
public sealed record PartnerReply(PartnerAnswer Answer, int? Status, JsonElement? Body = null, string? Text = null);
