using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>One message to a partner and what became of it.</summary>
/// <param name="at">When, on the sandbox's clock.</param>
/// <param name="message">What was said.</param>
/// <param name="address">Where to; none: the stand-in.</param>
internal sealed class PartnerCall(DateTime at, PartnerMessage message, Uri? address)
{
    private const int Plain = 500;
    private const int PlainItem = 100;
    private readonly PartnerMessage message = WithoutDocument(message);
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
        internal set => reply = value;
    }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes =>
        Plain
        + (PlainItem * ((message as PartnerQuestion)?.Items.Count ?? (message as StatusesTold)?.OrderItems.Count ?? 0))
        + (reply?.Bytes ?? 0);

    // A partner is told the number and the date of an invoice; its document, which may be large, is not part of what was said.
    private static PartnerMessage WithoutDocument(PartnerMessage message) =>
        message switch
        {
            InvoiceQuestion { Given: { } given } question => question with { Given = given with { DocumentContent = null } },
            BillQuestion { Invoice: { } known } question => question with { Invoice = known with { DocumentContent = null } },
            _ => message,
        };
}

/// <summary>What came back from a partner.</summary>
/// <param name="Answer">What it means.</param>
/// <param name="Status">The HTTP status; none: there was no answer.</param>
/// <param name="Body">The body as JSON, where it is JSON and not too long to be kept.</param>
/// <param name="Text">The beginning of a body that is not kept as JSON.</param>
internal sealed record PartnerReply(PartnerAnswer Answer, int? Status, JsonElement? Body = null, string? Text = null)
{
    // What a parsed body takes at most for each of its bytes.
    private const int PerByte = 8;
    private static readonly PartnerReply Heard = new(PartnerAnswer.Heard.Plain, null);
    private static readonly PartnerReply Labelled = new(PartnerAnswer.Labelled.Plain, null);

    /// <summary>About how many bytes it takes.</summary>
    internal long Bytes { get; } =
        (sizeof(char) * (long)(Text?.Length ?? 0))
        + (PerByte * (long)(Body?.GetRawText().Length ?? 0))
        + ((Answer as PartnerAnswer.Invoiced)?.DocumentContent?.Length ?? 0);

    /// <summary>What came back without HTTP; what most stand-ins answer is one for all.</summary>
    internal static PartnerReply Of(PartnerAnswer answer) =>
        ReferenceEquals(answer, PartnerAnswer.Heard.Plain) ? Heard
        : ReferenceEquals(answer, PartnerAnswer.Labelled.Plain) ? Labelled
        : new(answer, null);

    /// <summary>What is kept of it: where there was an answer by HTTP, how it reads, and not what was made of it.</summary>
    internal PartnerReply ToKeep() =>
        Status is null || Answer is PartnerAnswer.Failed ? this : new PartnerReply(PartnerAnswer.Heard.Plain, Status, Body, Text);
}
