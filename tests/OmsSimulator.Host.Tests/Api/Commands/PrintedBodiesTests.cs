using System.Text.RegularExpressions;

namespace OmsSimulator.Host.Tests.Api.Commands;

/// <summary>
/// The bodies that the pages print, sent as printed, with both of <c>transition</c> and <c>slug</c> and with either left out: each is
/// accepted, and causes no contract warning.
/// </summary>
[Collection(OpenMode.Name)]
public sealed partial class PrintedBodiesTests(OpenSimulator simulator)
{
    // page | code | from | to | where the package is then | body, with the page's placeholders in capitals
    private const string Pages = """
        S000 | UPDATE_PACKAGE_SHIPMENT_STATUS | Shipped | Delivered | Delivered | {"transition": NNN, "slug": "SSS", "input_parameters": {"package": XXX, "delivered_status": true}}
        S001 | UPDATE_PACKAGE_SHIPMENT_STATUS | Shipped | DeliveryFailed | DeliveryFailed | {"transition": NNN, "slug": "SSS", "input_parameters": {"package": XXX, "delivered_status": false}}
        S002 | COMPLETE_PACKAGING_WITHOUT_SHIPMENT | Preparing | Packed | Packed | {"transition": NNN, "slug": "SSS", "package": XXX, "package_items": [ITEMS], "barcodes": [{"order_item": ORDER_ITEM, "barcode": "123456"}]}
        S003 §1 | COMPLETE_PACKAGING | Preparing | Packed | Packed | {"transition": NNN, "input_parameters": {}, "slug": "SSS"}
        S003 §2 | SHIP_THE_PACKAGE | Packed | Shipped | Shipped | {"transition": NNN, "input_parameters": {"package_items": [ITEMS]}, "slug": "SSS"}
        S003 §3 | DETECTED_OUT_OF_STOCK_ITEM | Waiting | OutOfStock | PackagingCanceled | {"transition": NNN, "input_parameters": {"package_items": [ITEMS]}, "slug": "SSS"}
        S003 §4 | REPACK_THE_PACKAGE | OutOfStock | Waiting | Waiting | {"transition": NNN, "input_parameters": {}, "slug": "SSS"}
        S003 §5 | CHANNEL_BASED_COMPLETE_PACKAGING | Waiting | Packed | Packed | {"transition": NNN, "input_parameters": {}, "slug": "SSS"}
        S003 §6 | SHIP_THE_PACKAGE_ADVANCED | Packed | Shipped | Shipped | {"transition": NNN, "input_parameters": {"tracking_number": "T", "cargo_company": 2}, "slug": "SSS"}
        S003 §6, "2" | SHIP_THE_PACKAGE_ADVANCED | Packed | Shipped | Shipped | {"transition": NNN, "input_parameters": {"tracking_number": "T", "cargo_company": "2"}, "slug": "SSS"}
        S003 §6, text | SHIP_THE_PACKAGE_ADVANCED | Packed | Shipped | Shipped | {"transition": NNN, "input_parameters": {"tracking_number": "T", "cargo_company": "aras"}, "slug": "SSS"}
        S004 | COMPLETE_PACKAGING | Waiting | Packed | Packed | {"transition": NNN, "slug": "SSS", "input_parameters": {"package": XXX, "barcodes": {"order_item": ORDER_ITEM, "barcode": "868XXX956286"}}}
        SWI | SHIP_THE_PACKAGE_BASIC | Packed | Shipped | Shipped | {"transition": NNN, "slug": "SSS", "package": XXX}
        LABEL | UPDATE_SHIPMENT_LABEL | WaitingCargoLabel | Packed | Packed | {"transition": NNN, "slug": "SSS", "input_parameters": {"package_items": []}}
        LABEL, schema | UPDATE_SHIPMENT_LABEL | Packed | Packed | Packed | {"transition": NNN, "slug": "SSS", "input_parameters": {"package_items": [{"id": 1}]}}
        """;

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var page in Pages.Split('\n'))
            {
                foreach (var without in (string[])["", "transition", "slug"])
                    all.Add(page, without);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task WhatAPagePrintsIsAcceptedWithoutAWarning(string page, string without)
    {
        var cells = page.Split(" | ");
        var way = Oms.Way(cells[1], cells[2], cells[3]);
        var oms = await simulator.SandboxWithPackage(cells[2]);
        var sent = await oms.Command(1, Without(Filled(cells[5], way.Id, way.Slug), without));
        sent.Status.Should().Be(way.Success == Domain.Success.Package ? 200 : 204, sent.Text);
        (await oms.StateOf(1)).Should().Be(cells[4]);
        (await oms.Get("__admin/contract-report"))["warnings"].Should().Be("0", (await oms.Get("__admin/contract-report")).Text);
    }

    private static string Filled(string body, int transition, string slug) =>
        body.Replace("NNN", $"{transition}", StringComparison.Ordinal)
            .Replace("SSS", slug, StringComparison.Ordinal)
            .Replace("\"package\": XXX", "\"package\": 1", StringComparison.Ordinal)
            .Replace("ORDER_ITEM", "1", StringComparison.Ordinal)
            .Replace("[ITEMS]", "[1, 2]", StringComparison.Ordinal);

    private static string Without(string body, string member) =>
        member switch
        {
            "transition" => body.Replace("""{"transition": """, "{", StringComparison.Ordinal) is var rest
                ? LeadingNumber().Replace(rest, "{")
                : body,
            "slug" => Slug().Replace(body, ""),
            _ => body,
        };

    [GeneratedRegex("^\\{[0-9]+, ")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(", \"slug\": \"[^\"]*\"")]
    private static partial Regex Slug();
}
