namespace OmsSimulator.Schemas.Tests;

/// <summary>Rich documents of what people look around with: every key is said.</summary>
internal static class LookingDocuments
{
    public const string PreviewedOrder = """
        {"number": "N9", "items": [{"sku": "TSH100-01", "quantity": 1, "price": "10.00"}], "channel_name": "Web", "payment_type": "credit_card",
         "shipping_option": "standard", "customer": {"first_name": "Ayşe", "last_name": "Yılmaz", "email": "a@example.com", "phone": "+90", "type": "vip"},
         "city": "İstanbul", "notes": "x", "shipment": {"cargo_company": null, "tracking_number": "T1", "awb_number": "A1"},
         "date_placed": "2026-01-05T08:15:30Z"}
        """;

    public const string OrderPreview = """
        {"scenario": "Web", "reason": "L1 is the first location by priority that can supply all of it.",
         "scenarios": [{"name": "Market", "fits": false, "why_not": "it is not active"}],
         "packages": [{"stock_location": "L1", "state": "Waiting", "items": [{"sku": "A", "quantity": 1}],
           "transfers": [{"from": "L2", "items": [{"sku": "B", "quantity": 2}]}]}],
         "rules": [{"rule": 1, "conditions": ["SELECT_BY_QUOTA"], "transferable": true, "quota_exhausted": false, "stock": {"L1": {"A": 5}}}]}
        """;

    public const string SearchResults = """
        {"query": "N1", "results": [{"kind": "order", "id": 1, "number": "N1", "title": "Ayşe Yılmaz", "state": "Approved", "by": "number"}], "complete": true}
        """;

    public const string PackageBoard = """
        {"columns": [{"state": "Blocked", "name": "Blocked", "count": 1, "packages": [
           {"id": 1, "number": "N1P1", "order": "N1", "channel": "Web", "customer": "Ayşe Yılmaz", "stock_location": "L1", "pieces": 3, "awb_number": "AWB1",
            "blocked_in": "Waiting", "created_date": "2026-01-05T08:15:30.000000Z", "modified_date": "2026-01-05T08:15:30.000000Z"}]}],
         "total": 1, "page": 1, "limit": 20}
        """;

    public const string FactEvent = """
        {"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "sequence": 7, "user": 1, "fact": {"type": "package_state_changed", "package_id": 1}}
        """;

    public const string RequestEvent = """
        {"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "id": "6b1f2f6e-1c3a-4f0e-9a1b-2f3c4d5e6f70", "from": "console", "method": "POST",
         "url": "/api/v1/oms/packages/1/command/", "status": 406, "command": "COMPLETE_PACKAGING", "package": 1, "state_before": "Packed",
         "state_after": "Packed", "reason": "Package 1 is in Packed.", "facts": 0, "warnings": 1, "fault": 1}
        """;

    public const string WebhookEvent = """
        {"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "uuid": "0123456789abcdef0123456789abcdef", "event_type": "package.created", "webhook": 1,
         "target_url": "http://127.0.0.1:9/", "number": 1, "kind": "first", "delivered": false, "status": 500, "failure": "refused"}
        """;

    public const string PartnerEvent = """
        {"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "partner": "invoice", "call": 1, "to": "stand-in", "status": 500, "failure": "status 500"}
        """;

    public const string ClockEvent = """
        {"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "mode": "frozen", "now": "2026-01-05T08:15:30.000000Z"}
        """;

    public const string SandboxChange = """{"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "change": "begun"}""";

    public const string DroppedEvents = """{"at": "2026-01-05T08:15:30.000000Z", "sandbox": "acme", "count": 3, "reason": "slow"}""";
}
