namespace OmsSimulator.Schemas.Tests;

/// <summary>Rich documents that clients may send: every key is said.</summary>
internal static class Documents
{
    // At most one url, one operator in each pattern.
    public static string[] RequestPatterns { get; } =
    [
        """
            {
              "method": "POST", "url": "/a", "headers": { "Accept": { "equalTo": "a", "caseInsensitive": true } },
              "queryParameters": { "sort": { "contains": "a" }, "page": { "matches": "a" }, "limit": { "absent": true } },
              "bodyPatterns": [
                { "equalTo": "a", "caseInsensitive": true }, { "equalToJson": { "a": 1 }, "ignoreArrayOrder": true, "ignoreExtraElements": true },
                { "equalToJson": "{}" }, { "equalToJson": [1] }, { "equalToJson": 1.5 }, { "equalToJson": true }, { "contains": "a" }, { "matches": "a" }, { "matchesJsonPath": "$.a" },
                { "matchesJsonPath": { "expression": "$.a", "equalTo": "a", "caseInsensitive": true } },
                { "matchesJsonPath": { "expression": "$.a", "equalToJson": { "a": 1 }, "ignoreArrayOrder": true, "ignoreExtraElements": true } },
                { "matchesJsonPath": { "expression": "$.a", "contains": "a" } }, { "matchesJsonPath": { "expression": "$.a", "matches": "a" } },
                { "matchesJsonPath": { "expression": "$.a", "absent": true } }, { "absent": true }
              ]
            }
            """,
        """{ "urlPath": "/a" }""",
        """{ "urlPattern": "/.*" }""",
        """{ "urlPathPattern": "/.*" }""",
        """{ "url": null, "urlPath": null, "urlPattern": null, "urlPathPattern": null }""",
    ];

    public static string[] Faults { get; } =
    [
        """
            {
              "match": { "method": "POST", "path": "/api", "command": "SHIP_THE_PACKAGE", "state": "Packed", "package": 1 },
              "nth": 2, "times": 1, "probability": 0.2, "after": true, "then": { "delay": "PT2S", "status": 503, "body": "<html/>", "content_type": "text/html" }
            }
            """,
        """{ "match": { "partner": "carrier" }, "then": { "status": 200, "body": { "a": 1 }, "drop": "truncated_body" } }""",
        """{ "match": { "webhook": "package.created" }, "then": { "delay": "P0DT0H1M1.5S", "drop": "empty_response" } }""",
        """
            {
              "match": { "method": null, "path": null, "command": null, "state": null, "package": null, "partner": null, "webhook": null },
              "then": { "delay": "PT1S", "status": null, "content_type": null, "drop": null }
            }
            """,
        """{ "then": { "status": 500, "body": "{", "drop": "truncated_body" } }""",
    ];

    public const string World = """
        {
          "stock_locations": [
            {
              "erp_code": "L1", "name": "Kadıköy", "stock_location_type": "store", "priority": 1, "max_quota": 40, "is_active": true, "is_fulfillment_center": true, "is_pickup_location": true,
              "is_delivery_location": true, "is_return_available": false, "is_fast_delivery_available": false, "tags": ["asia"], "stock": [{ "sku": "A", "quantity": 50 }, { "sku": "B", "quantity": 50 }],
              "address": {
                "title": "Shop", "line": "Bahariye 1", "city": "İstanbul", "township": "Kadıköy", "district": "Moda", "postcode": "34710", "notes": "bell", "latitude": "40.99", "longitude": "29.03"
              }
            },
            { "erp_code": "L2", "stock": [{ "sku": "A", "quantity": 50 }, { "sku": "B", "quantity": 1 }] }
          ],
          "products": [{ "sku": "A", "name": "Shirt", "barcode": "8690000000012", "base_code": "SH", "price": "250.00" }, { "sku": "B" }],
          "orders": [
            {
              "number": "1001", "items": [{ "sku": "A", "quantity": 2, "price": "199.90" }, { "sku": "B", "quantity": 1 }], "channel_name": "Web", "payment_type": "credit_card", "shipping_option": "standard",
              "customer": { "first_name": "Ayşe", "last_name": "Öz", "email": "ayse@example.com", "phone": "+905550000000", "type": "vip" }, "city": "İzmir", "notes": "gift",
              "date_placed": "2026-01-05T08:15:30.123456Z", "shipment": { "cargo_company": "YK", "tracking_number": "TR1", "awb_number": "MP1" }
            }
          ],
          "packages": [
            { "stock_location": "L1", "state": "Blocked", "items": [{ "sku": "A", "quantity": 1 }], "order": "1001", "blocked_in": "Preparing", "cancelled_in": null, "awb_number": null },
            { "stock_location": "L1", "state": "CancellationWaiting", "items": [{ "sku": "A", "quantity": 1 }], "cancelled_in": "Packed" },
            { "stock_location": "L1", "state": "Packed", "items": [{ "sku": "A", "quantity": 1 }, { "sku": "B", "quantity": 1 }], "awb_number": "AWB1" },
            { "stock_location": "L1", "state": "Shipped", "items": [{ "sku": "A", "quantity": 1 }] },
            { "stock_location": "L1", "state": "Shipped", "items": [{ "sku": "A", "quantity": 1 }] },
            { "stock_location": "L1", "state": "Preparing", "items": [{ "sku": "A", "quantity": 1 }, { "sku": "B", "quantity": 1 }] },
            { "stock_location": "L2", "state": "Preparing", "items": [{ "sku": "A", "quantity": 1 }] },
            { "stock_location": "L1", "state": "ReadyForPackaging", "items": [{ "sku": "A", "quantity": 1 }] },
            { "stock_location": "L1", "state": "WaitingRemoteAction", "items": [{ "sku": "A", "quantity": 1 }] },
            { "stock_location": "L1", "state": "Waiting", "items": [{ "sku": "A", "quantity": 1 }] }
          ],
          "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK", "shipping_company": "yurtici" }],
          "denial_reasons": [{ "title": "No staff", "priority": 1, "is_active": true }],
          "scenarios": [
            {
              "name": "Web", "default_stock_location": "L1", "active": true, "priority": 5, "channels": ["Web"], "shipping_options": ["standard"], "payment_types": ["credit_card"], "customer_types": ["vip"],
              "initial_status": "WaitingRemoteAction", "rules": [{ "conditions": ["SELECT_BY_QUOTA"], "transferable": true }, { "conditions": [] }]
            }
          ],
          "users": [{ "username": "demo", "password": "demo" }]
        }
        """;

    public const string Transfers = """
        {
          "stock_locations": [
            { "erp_code": "T1", "priority": 900, "stock": [{ "sku": "TA", "quantity": 50 }] },
            { "erp_code": "T2", "priority": 901, "stock": [{ "sku": "TB", "quantity": 50 }] }
          ],
          "scenarios": [{ "name": "Transfers", "default_stock_location": "T1", "priority": 1, "channels": ["Transfer"], "rules": [{ "transferable": true }] }],
          "orders": [
            { "number": "3001", "channel_name": "Transfer", "items": [{ "sku": "TA", "quantity": 1 }, { "sku": "TB", "quantity": 1 }] },
            { "number": "3002", "channel_name": "Transfer", "items": [{ "sku": "TA", "quantity": 1 }, { "sku": "TB", "quantity": 1 }] }
          ]
        }
        """;

    public const string Installation = """
        {
          "name": "acme",
          "replace": ["transitions"],
          "states": [
            { "key": "Waiting", "id": 33, "name": "Bekliyor", "enum_class": "PackageStatus", "enum_value": "100", "content_type": 26, "custom": false },
            { "key": "Weighed", "id": 7001, "name": "Weighed", "enum_value": "410", "kind": "package", "config": {"colour":"red"}, "created_date": "2024-01-01T00:00:00Z", "modified_date": "2024-01-01T00:00:00Z", "others": {}, "captured": false, "custom": true }
          ],
          "transitions": [
            {
              "id": 9001, "command": "COMPLETE_PACKAGING", "from": "ReadyForPackaging", "to": "Packed", "label": "Pack", "slug": "pack-it", "ui_visibility": ["third_party"], "success": "none",
              "translations": {"tr": "Paketle"}, "created_date": "2024-01-01T00:00:00Z", "modified_date": "2024-01-01T00:00:00Z", "others": {}, "subject": "package", "captured": false,
              "config": {
                "sync_remote_order_status": true,
                "remote_invoice_call": {
                  "auth": { "request_type": "basic_auth", "username": "u", "password": "p", "token": "t", "token_prefix": "Bearer" }, "timeouts": { "read": 10, "connect": 60 },
                  "remote_url": "https://invoice.example.com/", "generate_invoice_number": true, "generate_invoice_url": false
                },
                "remote_bill_fulfillment_call": false
              }
            },
            { "id": 9002, "command": "PKG_STATE_TRANSITION", "from": 33, "to": 34, "config": { "sync_remote_order_status": true } }
          ],
          "commands": {
            "REFUSE_THE_PACKAGE": { "code": "PKG_REFUSE", "parameters": { "denial_reason": "reason_id" }, "pairs": { "add": [["ReadyForPackaging", "NeedsRescheduling"]], "remove": [["Preparing", "NeedsRescheduling"]] } },
            "WEIGH": { "custom": true, "subject": "transfer" }
          },
          "settings": {
            "quota_rule": "hold", "wrong_state_status": 406, "transitioned_event": "unspecific", "repack_without_location": "refuse", "replan_every": "PT30M", "token_lifetime": "P1D", "rate_limit": { "requests": 100000, "per": "PT1M" }, "body_limit": 1048576
          },
          "captured": [
            {
              "state": { "id": 33, "name": "Waiting", "enum_value": "100" },
              "commands": [{ "id": 1, "command": "PKG_STATE_TRANSITION", "slug": "package__pkg_state_transition__waiting__preparing", "source_state": 33, "destination_state": 34 }]
            }
          ]
        }
        """;

    private const string CapturedCommand =
        """{ "id": 1, "command": "PKG_STATE_TRANSITION", "slug": "package__pkg_state_transition__waiting__preparing", "source_state": 33, "destination_state": 34 }""";

    private const string CapturedPackage =
        $$"""{ "state": { "id": 33, "name": "Waiting", "enum_value": "100" }, "commands": [{{CapturedCommand}}] }""";

    private const string CapturedRecording =
        """{ "log": { "entries": [{ "response": { "content": { "text": "{\"id\":1,\"command\":\"PKG_STATE_TRANSITION\",\"source_state\":33,\"destination_state\":34}" } } }] } }""";

    /// <summary>What was captured, in each of the forms in which it comes.</summary>
    public static string[] Captured { get; } =
    [
        $$"""{ "captured": [{ "results": [{{CapturedPackage}}] }] }""",
        $$"""{ "captured": { "results": [{{CapturedPackage}}, {{CapturedCommand}}] } }""",
        $$"""{ "captured": {{CapturedPackage}} }""",
        $$"""{ "captured": {{CapturedCommand}} }""",
        $$"""{ "captured": [[{{CapturedPackage}}, {{CapturedCommand}}], {{CapturedCommand}}] }""",
        $$"""{ "captured": [{{CapturedRecording}}] }""",
        $$"""{ "captured": {{CapturedRecording}} }""",
        """{ "captured": null }""",
    ];

    public const string Login = """{ "username": "demo", "password": "demo" }""";

    public const string DenialReason = """{ "title": "No box", "remote_id": "R7", "priority": 2, "is_active": true }""";

    public const string StockLocation = """{ "max_quota": 60, "priority": 2, "is_active": true }""";

    public const string Stock = """[{ "stock_location": "L1", "sku": "A", "quantity": 70 }]""";

    public const string Clock = """{ "mode": "frozen", "now": "2026-02-01T10:00:00Z" }""";

    public const string ClockAdvance = """{ "by": "PT30M" }""";

    public static string[] Hooks { get; } =
    [
        """
            {
              "event_type": "package.created", "target_url": "http://127.0.0.1:9/created", "secret_key": "s", "is_active": true, "additional_headers": { "X-Shop": "7" },
              "retry_countdown_config": { "choice": "exponential", "kwargs": { "base": 2, "limit": 600 } },
              "config": { "auth": { "auth_type": "basic", "username": "u", "password": "p" } }
            }
            """,
        """
            { "event_type": "a", "target_url": "https://a.b/", "retry_countdown_config": { "choice": "fixed", "kwargs": { "seconds": 1 } } }
            """,
        """
            { "event_type": "a", "target_url": "https://a.b/", "retry_countdown_config": { "choice": "random", "kwargs": { "min_value": 1, "max_value": 2 } } }
            """,
        """
            { "event_type": "a", "target_url": "https://a.b/", "retry_countdown_config": { "choice": "linear", "kwargs": { "base": 3 } } }
            """,
    ];

    public const string WebhookMode = """{ "duplicate": 1, "reorder": true }""";

    public const string WebhookSample = """{ "event_type": "package.created", "target_url": "http://127.0.0.1:9/" }""";

    public const string ProblemReport = """
        {
          "format": "oms-simulator-problem-report", "version": 1, "simulator": "0.2.0", "made": "2026-01-05T08:15:30.123456Z", "sandbox": "acme",
          "installation": "default", "clock": "2026-01-05T08:15:30.123456Z", "note": "expected 204",
          "calls": [{"id": "384f0b3e-81cc-4c70-b14f-2a2257bfbf8d", "request": {"method": "GET", "url": "/api/v1/oms/packages/"}}],
          "marks": [
            {"command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "mark": "documented", "page": "S004"},
            {"command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "WaitingCargoLabel", "mark": "assumed", "page": null}
          ],
          "snapshot": ["{\"line\":\"head\"}"]
        }
        """;

    public const string Sandbox = """{ "name": "acme", "seed": "demo", "random_seed": 1, "installation": "default", "label": "nightly" }""";

    public static string[] Partners { get; } =
    [
        """
            {
              "address": "http://localhost:9000/invoices",
              "answers": {
                "status": 500, "timeout": false, "connection_refused": false, "delay": "PT2S", "times": 3, "invoice_number": "F-1", "invoice_date": "2026-01-05", "invoice_url": "https://invoices.example/F-1",
                "document_type": "application/pdf", "document_content": "YWJj", "awb_number": "YK1", "statuses": { "1": 450 }
              }
            }
            """,
        """{ "answers": { "status": null, "timeout": true, "connection_refused": false, "delay": null } }""",
        """{ "answers": { "status": null, "timeout": false, "connection_refused": true, "delay": null } }""",
    ];

    public const string CarrierReport = """{ "status": "delivered" }""";

    /// <summary>A recording: a package that answers its command with a body, a refusal with a sentence of its own, a webhook of a type that nobody knows.</summary>
    public const string Recording = """
        {"log": {"entries": [
          {"request": {"method": "GET", "url": "https://oms.example/api/v1/oms/packages/7/"}, "response": {"status": 200, "content": {"text":
            "{\"id\":7,\"state\":{\"id\":33,\"name\":\"Bekliyor\",\"enum_class\":\"PackageStatus\",\"enum_value\":\"100\"},\"commands\":[],\"packageitem_set\":[{\"id\":1}]}"}}},
          {"request": {"method": "POST", "url": "https://oms.example/api/v1/oms/packages/7/command/", "postData": {"text": "{\"transition\":2081}"}},
            "response": {"status": 200, "content": {"text": "{}"}}},
          {"request": {"method": "POST", "url": "https://oms.example/api/v1/oms/packages/7/command/", "postData": {"text": "{\"transition\":2081}"}},
            "response": {"status": 400, "content": {"text": "{\"error\":{\"denial_reason\":[\"Why?\"]},\"status_code\":400}"}}},
          {"request": {"method": "POST", "url": "https://erp.example/", "headers": [{"name": "X-Whisperer-Event", "value": "package.moved"}]}, "response": {"status": 204}}
        ]}}
        """;
}
