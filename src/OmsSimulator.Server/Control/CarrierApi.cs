using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/carrier/{awb_number}</c>: the carrier reports what became of a shipment.</summary>
internal static class CarrierApi
{
    public static void MapCarrier(this IEndpointRouteBuilder routes) => routes.MapPost("/__admin/carrier/{awb_number}", Report);

    private static async Task Report(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var word = reader.Word("status", [.. CarrierReport.Words]);
        if (!reader.Has("status") && problems.None)
            reader.Wrong("status", $"required: expected {string.Join(", ", CarrierReport.Words)}");
        reader.RefuseOthers();
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var awb = PathSegment.Of(context, 1);
        if (await context.Sandbox().ReportOf(awb, word!) is not var (package, whyNot))
        {
            await context.Problem(StatusCodes.Status404NotFound, "Not Found", "No shipment has this air waybill number.");
        }
        else if (whyNot is not null)
        {
            await context.Problem(StatusCodes.Status409Conflict, "Conflict", whyNot);
        }
        else
        {
            await context.Answer(new CarrierReportAnswer(package.Id, package.Number, package.State.Key));
        }
    }

    private static async ValueTask<(Package Package, string? WhyNot)?> ReportOf(this Sandbox sandbox, string awb, string word)
    {
        var (reported, _) = await sandbox.Ledger.Commit(
            null,
            (oms, _) =>
                oms.TryGetShipment(awb, out var shipment)
                    ? Decide(oms, shipment.PackageId, word, sandbox.Partners)
                    : new Decided<(int Package, string? WhyNot)>([], default),
            static (oms, decided) => decided.Package == 0 ? default((Package, string?)?) : (oms.Packages[decided.Package], decided.WhyNot)
        );
        return reported;
    }

    private static Decided<(int Package, string? WhyNot)> Decide(OmsState oms, int package, string word, IPartners partners)
    {
        var (facts, whyNot) = CarrierReport.Decide(oms, oms.Packages[package], word, partners);
        return new(facts, (package, whyNot));
    }
}
