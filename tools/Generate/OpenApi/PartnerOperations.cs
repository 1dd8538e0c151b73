using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of the control surface about partners.</summary>
internal static class PartnerOperations
{
    private const string Problem = "problem";
    private const string One = "/__admin/partners/{name}";
    private const string Invoice = "/__admin/partners/invoice";
    private const string Carrier = "/__admin/carrier/{awb_number}";

    private static readonly Parameter Name = new("name", Type("string"), "omnitron, invoice, bill or carrier.")
    {
        InPath = true,
        Required = true,
        Example = "invoice",
    };
    private static readonly Parameter Awb = new("awb_number", Type("string"), "The shipment's air waybill number.")
    {
        InPath = true,
        Required = true,
        Example = "AWB0000000001",
    };

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other)
    {
        var none = new Answer(404, "There is no such partner, or no such sandbox.", Problem)
        {
            Examples = [new("none", "/__admin/partners/bank", "A partner that does not exist") { Method = "GET" }],
        };
        yield return new(
            "GET",
            "/__admin/partners",
            "listPartners",
            "Partners",
            "The partners: where each is, and what its stand-in answers."
        )
        {
            Answers =
            [
                new(200, "All four.", "control/partners") { Examples = [new("all", "/__admin/partners", "As they are at first")] },
                other,
            ],
        };
        yield return new("GET", One, "getPartner", "Partners", "A partner.")
        {
            Parameters = [Name],
            Answers = [new(200, "It.", "control/partner") { Examples = [new("plain", Invoice, "The plain stand-in")] }, none, other],
        };
        yield return new("PUT", One, "setPartner", "Partners", "A real partner's address, or what the stand-in answers from now on.")
        {
            Parameters = [Name],
            Body = ["requests/partner"],
            Answers =
            [
                new(200, "The partner as it is now.", "control/partner")
                {
                    Examples = [new("down", Invoice, "The next invoice fails") { Body = """{"answers":{"status":503,"times":1}}""" }],
                },
                malformed,
                none,
                new(422, "The document is wrong; each place is named, and nothing was done.", Problem)
                {
                    Examples =
                    [
                        new("wrong", Invoice, "No address, and a carrier's answer")
                        {
                            Body = """{"address":"invoices","answers":{"awb_number":"1"}}""",
                        },
                    ],
                },
                other,
            ],
        };
        yield return new(
            "GET",
            One + "/calls",
            "listPartnerCalls",
            "Partners",
            "What was exchanged with a partner, oldest first; the latest 1,000. Credentials are not shown."
        )
        {
            Parameters = [Name],
            Answers =
            [
                new(200, "The calls.", "control/partner-calls")
                {
                    Examples =
                    [
                        new("label", "/__admin/partners/carrier/calls", "After a package was packed")
                        {
                            Before =
                            [
                                ("PUT", "/__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:15:30.123456Z"}"""),
                                ("POST", "/api/v1/oms/packages/1/command/", """{"transition":2021}"""),
                            ],
                        },
                    ],
                },
                none,
                other,
            ],
        };
        yield return new("DELETE", One + "/calls", "clearPartnerCalls", "Partners", "Forgets what was exchanged with a partner.")
        {
            Parameters = [Name],
            Answers = [new(204, "It is forgotten.") { Examples = [new("forgotten", Invoice + "/calls", "Cleared")] }, none, other],
        };
        yield return new("POST", Carrier, "reportShipment", "Partners", "The carrier reports what became of a shipment.")
        {
            Parameters = [Awb],
            Body = ["requests/carrier-report"],
            Answers =
            [
                new(200, "The package as it is now.", "control/carrier-report")
                {
                    Examples =
                    [
                        new("delivered", "/sandboxes/carried/__admin/carrier/YK1", "A shipped package is delivered")
                        {
                            Body = """{"status":"delivered"}""",
                            Before =
                            [
                                (
                                    "POST",
                                    "/__admin/sandboxes",
                                    """{"name":"carried","seed":{"packages":[{"stock_location":"WH01","state":"Shipped","awb_number":"YK1","items":[{"sku":"MUG","quantity":1}]}]}}"""
                                ),
                            ],
                        },
                    ],
                },
                malformed,
                new(404, "No shipment of a package has this number, or there is no such sandbox.", Problem)
                {
                    Examples = [new("none", "/__admin/carrier/NONE", "A number that none has") { Body = """{"status":"delivered"}""" }],
                },
                new(409, "The package is not on its way.", Problem)
                {
                    Examples =
                    [
                        new("packed", "/sandboxes/packed/__admin/carrier/YK1", "A package that is only packed")
                        {
                            Body = """{"status":"delivered"}""",
                            Before =
                            [
                                (
                                    "POST",
                                    "/__admin/sandboxes",
                                    """{"name":"packed","seed":{"packages":[{"stock_location":"WH01","state":"Packed","awb_number":"YK1","items":[{"sku":"MUG","quantity":1}]}]}}"""
                                ),
                            ],
                        },
                    ],
                },
                new(422, "The document is wrong; each place is named.", Problem)
                {
                    Examples = [new("wrong", "/__admin/carrier/NONE", "A status that does not exist") { Body = """{"status":"lost"}""" }],
                },
                other,
            ],
        };
    }
}
