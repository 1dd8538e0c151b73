using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using OmsSimulator.Api.Calls;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>The packing document and the label of a package. Documented: that they exist; the paths are assumed.</summary>
internal static class PackageDocumentsApi
{
    private const string Pdf = MediaTypeNames.Application.Pdf;

    public static void MapPackageDocuments(this VendorEndpoints vendor)
    {
        vendor.Get("/packages/{id}/document/", Document, Pdf);
        vendor.Get("/packages/{id}/label/", Label, Pdf);
    }

    private static async Task Document(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? await sandbox.Ledger.Read(id, static (oms, wanted) => oms.Packages.TryGet(wanted, out var row) ? row : (Package?)null)
            : null;
        await (found is { } package ? Document(context, package) : context.NotFound("package"));
    }

    private static Task Document(HttpContext context, Package package)
    {
        if (package.Invoice is { DocumentContent: { } content } invoice)
            return Send(context, MediaType(invoice.DocumentType), content.Decode());
        if (!package.HasPackingDocument)
            return context.Refuse(Refusals.OfDetail(Refusals.NotFound, reason: "The package has no packing document before it is packed."));
        string[] lines = package.Invoice is null
            ? [$"Package {package.Number}"]
            : [$"Package {package.Number}", $"Invoice {package.Invoice.Number}"];
        return Send(context, Pdf, PdfPage.Write("Packing document", lines));
    }

    private static async Task Label(HttpContext context, Sandbox sandbox, User? user)
    {
        var (number, shipment) = context.TryId(out var id)
            ? await sandbox.Ledger.Read(
                id,
                static (oms, wanted) =>
                    oms.Packages.TryGet(wanted, out var found)
                        ? (found.Number, found.ShipmentId is { } shipment ? oms.Shipments[shipment] : null)
                        : default((string?, Shipment?))
            )
            : default;
        await (number is null ? context.NotFound("package") : Label(context, number, shipment));
    }

    private static Task Label(HttpContext context, string number, Shipment? shipment) =>
        shipment is null || shipment.LabelVersion == 0
            ? context.Refuse(
                Refusals.OfDetail(Refusals.NotFound, reason: "The package has no label: it has no shipment, or the carrier gave none yet.")
            )
            : Send(
                context,
                Pdf,
                PdfPage.Write("Shipping label", $"Package {number}", $"AWB {shipment.AwbNumber}", $"Label {shipment.LabelVersion}")
            );

    private static Task Send(HttpContext context, string mediaType, byte[] bytes)
    {
        // Who asks for JSON gets errors in it; the document is what it is.
        var accept = context.Request.Headers.Accept;
        if (!Negotiation.Accepts(accept, mediaType) && !Negotiation.Accepts(accept, Negotiation.Json))
            return context.Refuse(Negotiation.Refusal);
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;

        // What an integrator brought is served to nobody as a page of ours.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox";
        return context.MayAnswer(bytes) ? context.Response.Body.WriteAsync(bytes).AsTask() : Task.CompletedTask;
    }

    private static string MediaType(string? documentType) =>
        documentType is { Length: < 100 }
        && documentType.All(char.IsAscii)
        && MediaTypeHeaderValue.TryParse(documentType, out var type)
        && type.Parameters.Count == 0
            ? documentType
            : Pdf;
}
