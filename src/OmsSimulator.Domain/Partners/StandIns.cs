using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// The partners' stand-ins: they answer at once, and the same question always gets the same answer. Assumed: the forms of their numbers.
/// </summary>
public sealed class StandIns : IPartners
{
    private StandIns() { }

    /// <summary>All of them, as nobody told them otherwise.</summary>
    public static StandIns Plain { get; } = new();

    /// <inheritdoc/>
    public bool OmnitronHearsAtOnce => true;

    /// <summary>The answer to a question, whichever partner it is for.</summary>
    public static PartnerAnswer AnswerTo(PartnerQuestion question) =>
        question switch
        {
            InvoiceQuestion invoice => Invoice(invoice),
            LabelQuestion => PartnerAnswer.Labelled.Plain,
            StatusesQuestion statuses => new PartnerAnswer.Statuses(
                statuses.Items.ToDictionary(
                    item => item.OrderItem.OmnitronId,
                    item => (int)(item.OrderItem.RemoteState ?? item.OrderItem.State)
                )
            ),
            _ => PartnerAnswer.Heard.Plain,
        };

    /// <summary>The air waybill number that the carrier's stand-in gives to a shipment.</summary>
    public static string AwbNumber(int shipmentId) => string.Create(CultureInfo.InvariantCulture, $"AWB{shipmentId:D10}");

    /// <summary>The shipment whose number the carrier's stand-in would have made so; 0: none.</summary>
    public static int ShipmentOf(string awbNumber) =>
        awbNumber.Length == 13
        && awbNumber.StartsWith("AWB", StringComparison.Ordinal)
        && int.TryParse(awbNumber.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;

    // Documented: that the two flags exist. Assumed: a number unless the flag says no, an address only where the flag says so.
    private static PartnerAnswer.Invoiced Invoice(InvoiceQuestion question) =>
        new()
        {
            Number = question.Call.GenerateInvoiceNumber == false ? null : $"INV{question.Package.Number}",
            Url =
                question.Call.GenerateInvoiceUrl == true
                    ? $"https://invoices.example/INV{Uri.EscapeDataString(question.Package.Number)}"
                    : null,
        };

    /// <inheritdoc/>
    PartnerAnswer? IPartners.AnswerTo(PartnerQuestion question) => AnswerTo(question);
}
