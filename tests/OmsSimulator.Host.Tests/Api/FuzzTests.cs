using System.Text;

namespace OmsSimulator.Host.Tests.Api;

/// <summary>Whatever comes, the answer is a success or a refusal in the right envelope, and a refusal changes nothing.</summary>
[Collection(OpenMode.Name)]
public sealed class FuzzTests(OpenSimulator simulator)
{
    private const int Rounds = 250;

    public static TheoryData<string, string, string> Calls =>
        new()
        {
            {
                "POST",
                "packages/1/command/",
                """{"transition":2101,"slug":"package__refuse_the_package__waiting__needs-rescheduling","package":1,"input_parameters":{"denial_reason":1}}"""
            },
            {
                "POST",
                "packages/2/command/",
                """{"transition":2042,"package_items":[3,4],"barcodes":[{"order_item":3,"barcode":"x"},{"order_item":4,"barcode":"y"}]}"""
            },
            {
                "POST",
                "packages/3/command/",
                """{"transition":1841,"input_parameters":{"assignment_groups":[{"package_items":[5],"erp_code":"L2"},{"package_items":[6],"erp_code":"L1"}]}}"""
            },
            {
                "POST",
                "packages/4/command/",
                """{"transition":2281,"select_items_by_omnitron_id":true,"missing_items":[7],"barcodes":{"order_item":8,"barcode":"z"}}"""
            },
            {
                "POST",
                "packages/5/command/",
                """{"slug":"package__update_invoice_of_the_package__packed__packed","input_parameters":{"invoice_number":"F1","invoice_date":"2026-01-05","document_type":"text/html","document_content":"aGk="}}"""
            },
            {
                "POST",
                "packages/5/command/",
                """{"slug":"package__update_shipment_info_of_the_package__packed__packed","input_parameters":{"cargo_company":"ARAS","tracking_number":"T","query_number":"Q"}}"""
            },
            { "POST", "packages/package_denial_reason/", """{"title":"Deprem","remote_id":"r","priority":3,"is_active":true}""" },
            { "PATCH", "packages/package_denial_reason/1/", """{"title":"Sel","remote_id":null,"priority":null,"is_active":false}""" },
            { "PATCH", "stock-locations/1/", """{"max_quota":5,"priority":3,"is_active":true}""" },
            { "POST", "api/v1/auth/login/", """{"username":"demo","password":"demo"}""" },
            {
                "POST",
                "__admin/world",
                Worlds
                    .With(
                        Worlds.Package("Blocked", "\"blocked_in\": \"Preparing\""),
                        Worlds.Package("PackagingCanceled", "\"cancelled_in\": \"Packed\", \"awb_number\": \"X\"")
                    )
                    .Replace("No staff", "Rain", StringComparison.Ordinal)
                    .Replace("Old", "Snow", StringComparison.Ordinal)
            },
            {
                "POST",
                "__admin/world",
                """{"scenarios":[{"name":"S","default_stock_location":"L1","initial_status":"Waiting","rules":[{"conditions":["SELECT_BY_QUOTA"],"transferable":false}],"channels":["Shop"],"priority":1,"active":true}],"orders":[{"number":"77","items":[{"sku":"A","quantity":1,"price":"10.00"}],"customer":{"first_name":"A","type":"vip"},"date_placed":"2026-01-05T08:15:30Z"}]}"""
            },
            {
                "PATCH",
                "__admin/stock",
                """[{"stock_location":"L1","sku":"A","quantity":900},{"stock_location":"L2","sku":"B","quantity":1}]"""
            },
            { "PUT", "__admin/clock", """{"mode":"frozen","now":"2026-03-01T00:00:00.000001Z"}""" },
            { "POST", "__admin/clock/advance", """{"by":"P1DT2H3M4.5S"}""" },
            {
                "PUT",
                "__admin/installation",
                """{"name":"mine","states":[{"key":"Waiting","id":7,"name":"Bekliyor","enum_value":"100"},{"key":"Mine","custom":true,"id":900,"enum_value":"77"}],"transitions":[{"id":5,"command":"PKG_STATE_TRANSITION","from":"Waiting","to":34,"label":"x","slug":"s","ui_visibility":["oms_web"],"success":"none","config":{"sync_remote_order_status":true}}],"commands":{"REFUSE_THE_PACKAGE":{"code":"R","parameters":{"denial_reason":"reason_id"},"pairs":{"add":[["Preparing","Waiting"]],"remove":[]}}},"settings":{"quota_rule":"membership","wrong_state_status":400,"replan_every":"PT1H","token_lifetime":"PT1H","rate_limit":{"requests":1,"per":"PT1S"},"body_limit":1000000}}"""
            },
            {
                "PUT",
                "__admin/installation",
                """{"captured":[{"state":{"id":1,"name":"Waiting","enum_value":"100"},"commands":[{"id":4,"command":"BLOCK_THE_PACKAGE","slug":"package__block_the_package__waiting__blocked","label":"l","ui_visibility":["oms_web"],"source_state":1,"destination_state":9}]}]}"""
            },
            {
                "POST",
                "__admin/sandboxes",
                """{"name":"f$","seed":{"packages":[{"stock_location":"L1","state":"Packed","items":[{"sku":"A","quantity":1}]}]},"random_seed":3,"installation":{"settings":{"quota_rule":"hold"}}}"""
            },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task NoBodyIsAFaultOfTheSimulator(string method, string path, string good)
    {
        var random = new Random(20260105);
        var oms = await FreshSandbox();
        var facts = await oms.Facts();
        for (var round = 0; round < Rounds; round++)
        {
            var body = round == 0 ? Encoding.UTF8.GetBytes(good) : Mutation.Of(good, random);
            var answer = await oms.SendBytes(method, path, Named(body));
            var because = $"round {round}: {Encoding.UTF8.GetString(body)}";
            if (round == 0)
                answer.Status.Should().BeLessThan(300, $"what is spoiled was good: {answer.Text}");
            RightEnvelope(answer, path.StartsWith("__admin", StringComparison.Ordinal), because);
            var now = await oms.Facts();
            if (answer.Status >= 400)
                now.Should().Be(facts, because);
            else if (now > facts || answer.Status == 204 || path.Contains("clock", StringComparison.Ordinal))
                (oms, now) = await Again(oms);
            facts = now;
        }

        (await oms.Get("packages/?limit=100")).ShouldBe(HttpStatus.Ok);
    }

    /// <summary>A vendor's answer carries its status in its body, a problem of the control surface too.</summary>
    internal static void RightEnvelope(Answer answer, bool control, string because)
    {
        if (answer.Status < 300)
        {
            answer.Status.Should().BeOneOf([200, 201, 204], because);
            return;
        }

        answer.Status.Should().BeOneOf([400, 404, 406, 409, 413, 415, 422], because);
        answer.ContentType.Should().Be(control ? "application/problem+json" : "application/json", because);
        answer[control ? "status" : "status_code"].Should().Be($"{answer.Status}", because);
        answer.Keys().Should().StartWith(control ? "type, title, status, detail" : "error, status_code", because);
    }

    private async Task<Oms> FreshSandbox() =>
        await simulator.Sandbox(
            Worlds.With(
                Worlds.Package("Waiting"),
                Worlds.Package("Preparing"),
                Worlds.Package("Waiting"),
                Worlds.Package("Waiting"),
                Worlds.Package("Packed"),
                Worlds.Package("NeedsRescheduling")
            )
        );

    // Every accepted change is looked at, then undone, so that each round meets the same world.
    private static async Task<(Oms Oms, int Facts)> Again(Oms oms)
    {
        // An installation may have been one with a rate limit.
        foreach (
            var list in (string[])
                [
                    "packages/",
                    "state-transition-logs/",
                    "orders/",
                    "stocklocations/list-simple/",
                    "packages/package_denial_reason/",
                    "orderexecutionplans/",
                    "packages/short/?sort=state",
                ]
        )
        {
            (await oms.Captured().Get(list)).Status.Should().BeOneOf([200, 429], list);
        }

        (await oms.Captured().Get("__admin/installation")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        return (oms, await oms.Facts());
    }

    private byte[] Named(byte[] body) =>
        body.AsSpan().IndexOf("f$"u8) < 0
            ? body
            : Encoding.Latin1.GetBytes(
                Encoding.Latin1.GetString(body).Replace("f$", $"fuzz-{simulator.FreeName()}", StringComparison.Ordinal)
            );
}
