using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>Where a partner is, and what its stand-in answers: the answer of <c>GET</c> and <c>PUT /__admin/partners/{name}</c>.</summary>
/// <param name="Name"><c>omnitron</c>, <c>invoice</c>, <c>bill</c> or <c>carrier</c>.</param>
/// <param name="Address">Where it is; none: the stand-in.</param>
/// <param name="Answers">What the stand-in answers, where something is set.</param>
[Document("control/partner")]
[Document("control/partners", IsList = true)]
public sealed record PartnerDescription(string Name, string? Address, PartnerAnswers? Answers);

/// <summary>A real partner's address, or what its stand-in answers from now on: the body of <c>PUT /__admin/partners/{name}</c>.</summary>
[Document("requests/partner")]
public sealed record PartnerSetting
{
    /// <summary>Where it is; null: the stand-in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>What the stand-in answers; null: what it answers by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartnerAnswers? Answers { get; init; }
}

/// <summary>
/// What a stand-in answers: the invoice service's are <c>invoice_*</c> and <c>document_*</c>, the carrier's <c>awb_number</c>, Omnitron's <c>statuses</c>; at most one
/// of <c>status</c>, <c>timeout</c> and <c>connection_refused</c>.
/// </summary>
public sealed record PartnerAnswers
{
    /// <summary>A status that is a failure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; init; }

    /// <summary>Whether it does not answer in time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Timeout { get; init; }

    /// <summary>Whether nobody listens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ConnectionRefused { get; init; }

    /// <summary>How long it takes, in real time.</summary>
    [JsonConverter(typeof(DurationConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? Delay { get; init; }

    /// <summary>How often at most; then it answers by itself again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Times { get; init; }

    /// <summary>The invoice's number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InvoiceNumber { get; init; }

    /// <summary>The invoice's date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Where the invoice can be seen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InvoiceUrl { get; init; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentType { get; init; }

    /// <summary>The document, base64.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentContent { get; init; }

    /// <summary>The parcel's number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AwbNumber { get; init; }

    /// <summary>Statuses of order items, by their <c>omnitron_id</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Statuses { get; init; }
}

/// <summary>What was exchanged with a partner, oldest first: the answer of <c>GET /__admin/partners/{name}/calls</c>.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Meta">How many there were.</param>
[Document("control/partner-calls")]
public sealed record PartnerCallList(IReadOnlyList<PartnerCallDescription> Calls, PartnerCallTotals Meta);

/// <summary>How many calls there were to a partner.</summary>
/// <param name="Total">How many.</param>
/// <param name="Kept">How many of them are kept.</param>
public sealed record PartnerCallTotals(long Total, int Kept);

/// <summary>A call to a partner; credentials are left out.</summary>
/// <param name="Id">Its id, from 1.</param>
/// <param name="At">When.</param>
/// <param name="To">Whom: an address, or <c>stand-in</c>.</param>
/// <param name="Authorization">How it proved itself, without the secret.</param>
/// <param name="Request">What was asked or told, with its <c>type</c>.</param>
/// <param name="Answer">What was answered; none: it still waits.</param>
public sealed record PartnerCallDescription(
    long Id,
    DateTime At,
    string To,
    string? Authorization,
    JsonElement Request,
    PartnerCallAnswer? Answer
);

/// <summary>What a partner answered.</summary>
public sealed record PartnerCallAnswer
{
    /// <summary>The status, of a real partner or a stand-in that fails.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; init; }

    /// <summary>Why it is a failure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Failure { get; init; }

    /// <summary>The body, where it is JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Body { get; init; }

    /// <summary>The body, where it is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}
