using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Partners;

namespace OmsSimulator.Control;

/// <summary>
/// Describes partners and what was exchanged with them. Credentials are not shown: neither what authenticates, nor what stands in an address
/// beside host and path.
/// </summary>
internal static class PartnerDescriptions
{
    /// <summary>Where a partner is, and what its stand-in answers.</summary>
    public static PartnerDescription Of(PartnerPort port)
    {
        var (address, answers) = port.Settings;
        return new(port.Name, address?.OriginalString, answers is null ? null : Of(answers));
    }

    /// <summary>A call.</summary>
    public static PartnerCallDescription Of(PartnerCall call) =>
        new(
            call.Id,
            call.At,
            call.Address?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) ?? "stand-in",
            call.Message is InvoiceQuestion { Call: { } invoice } ? AuthorizationOf(invoice) : null,
            JsonElements.Of(writer => PartnerWire.Write(writer, call.Message)),
            call.Reply is { } reply ? Of(reply) : null
        );

    private static PartnerAnswers Of(StandInAnswers answers) =>
        new()
        {
            Status = answers.Status,
            Timeout = answers.Timeout ? true : null,
            ConnectionRefused = answers.ConnectionRefused ? true : null,
            Delay = answers.Delay,
            Times = answers.Times,
            InvoiceNumber = answers.Invoice?.Number,
            InvoiceDate = answers.Invoice?.Date,
            InvoiceUrl = answers.Invoice?.Url,
            DocumentType = answers.Invoice?.DocumentType,
            DocumentContent = answers.Invoice?.DocumentContent?.ToString(),
            AwbNumber = answers.Label?.AwbNumber,
            Statuses = answers.Statuses?.ToDictionary(status => status.Key.ToString(CultureInfo.InvariantCulture), status => status.Value),
        };

    private static PartnerCallAnswer Of(PartnerReply reply) =>
        new()
        {
            Status = reply.Status,
            Failure = (reply.Answer as PartnerAnswer.Failed)?.Why,
            Body =
                reply.Body is { } body ? JsonElements.Of(body.WriteTo)
                : reply.Text is null && reply.Status is null && reply.Answer is not PartnerAnswer.Failed
                    ? JsonElements.Of(writer => PartnerWire.Write(writer, reply.Answer))
                : null,
            Text = reply.Body is null ? reply.Text : null,
        };

    private static string? AuthorizationOf(RemoteInvoiceCall call) =>
        call.RequestType switch
        {
            "basic_auth" => "Basic <redacted>",
            "token" => $"{call.TokenPrefix} <redacted>",
            _ => null,
        };
}
