using System.Globalization;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Partners;

/// <summary>What a stand-in shall answer, as it is being filled in.</summary>
public sealed class AnswersDraft
{
    /// <summary>It answers by itself.</summary>
    public const string Plain = "plain";

    /// <summary>It answers with what is filled in.</summary>
    public const string Answers = "answers";

    /// <summary>It fails with a status.</summary>
    public const string Status = "status";

    /// <summary>It does not answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>Nobody listens.</summary>
    public const string Refused = "connection_refused";

    /// <summary>How it can answer.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Plain, Answers, Status, Timeout, Refused];

    /// <summary>How it answers.</summary>
    public string Kind { get; set; } = Plain;

    /// <summary>The status of a failure.</summary>
    public int FailureStatus { get; set; } = 503;

    /// <summary>How many seconds it takes; empty: none.</summary>
    public string Delay { get; set; } = "";

    /// <summary>How often; none: from now on.</summary>
    public int? Times { get; set; }

    /// <summary>The real address; empty: the stand-in.</summary>
    public string Address { get; set; } = "";

    /// <summary>The text fields, by their names on the wire.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The fields that a partner's stand-in has.</summary>
    public static IReadOnlyList<string> FieldsOf(string partner) =>
        partner switch
        {
            "invoice" => ["invoice_number", "invoice_date", "invoice_url", "document_type", "document_content"],
            "carrier" => ["awb_number"],
            "omnitron" => ["statuses"],
            _ => [],
        };

    /// <summary>One of what is set.</summary>
    public static AnswersDraft Of(PartnerDescription partner)
    {
        var draft = new AnswersDraft { Address = partner.Address ?? "" };
        if (partner.Answers is not { } set)
            return draft;
        draft.Kind =
            set.Status is not null ? Status
            : set.Timeout == true ? Timeout
            : set.ConnectionRefused == true ? Refused
            : Answers;
        draft.FailureStatus = set.Status ?? draft.FailureStatus;
        draft.Delay = set.Delay is { } delay ? delay.TotalSeconds.ToString(CultureInfo.InvariantCulture) : "";
        draft.Times = set.Times;
        (string Name, string? Value)[] fields =
        [
            ("invoice_number", set.InvoiceNumber),
            ("invoice_date", set.InvoiceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("invoice_url", set.InvoiceUrl),
            ("document_type", set.DocumentType),
            ("document_content", set.DocumentContent),
            ("awb_number", set.AwbNumber),
            (
                "statuses",
                set.Statuses is null
                    ? null
                    : string.Join(
                        ", ",
                        set.Statuses.Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item.Key}={item.Value}"))
                    )
            ),
        ];
        foreach (var (name, value) in fields)
            draft.Fields[name] = value ?? "";
        return draft;
    }

    /// <summary>To be sent.</summary>
    public PartnerSetting Setting() =>
        new()
        {
            Address = Address.Trim().Length == 0 ? null : Address.Trim(),
            Answers =
                Kind == Plain
                    ? null
                    : new PartnerAnswers
                    {
                        Status = Kind == Status ? FailureStatus : null,
                        Timeout = Kind == Timeout ? true : null,
                        ConnectionRefused = Kind == Refused ? true : null,
                        Delay = Kind is Timeout or Refused ? null : Seconds(Delay),
                        Times = Times,
                        InvoiceNumber = Field("invoice_number"),
                        InvoiceDate = DateOnly.TryParseExact(
                            Field("invoice_date"),
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var date
                        )
                            ? date
                            : null,
                        InvoiceUrl = Field("invoice_url"),
                        DocumentType = Field("document_type"),
                        DocumentContent = Field("document_content"),
                        AwbNumber = Field("awb_number"),
                        Statuses = Numbers(Field("statuses")),
                    },
        };

    private string? Field(string name) => Kind == Answers && Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static Dictionary<string, int>? Numbers(string? text) =>
        text
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', StringSplitOptions.TrimEntries))
            .Where(static pair => pair.Length == 2 && int.TryParse(pair[1], CultureInfo.InvariantCulture, out _))
            .DistinctBy(static pair => pair[0])
            .ToDictionary(static pair => pair[0], static pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
}
