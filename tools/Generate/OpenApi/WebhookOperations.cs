using OmsSimulator.Domain;
using static OmsSimulator.Generate.OpenApi.OmsAnswers;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations about webhooks, of both surfaces.</summary>
internal static class WebhookOperations
{
    private const string Tag = "Webhooks";
    private const string Hooks = "/whisperer/hooks/";
    private const string Hook = "/whisperer/hooks/{id}/";
    private const string Events = "/whisperer/hook_events/";
    private const string Admin = "/__admin/webhooks";
    private const string Problem = "problem";
    private const string Subscription =
        """{"event_type":"package.status.shipped","target_url":"http://127.0.0.1:9/shipped","secret_key":"gizli"}""";

    private const string First = "a73a05a92c734d598d92fa9505d37044";
    private const string ToNobody = """{"event_type":"package.status.shipped","target_url":"http://127.0.0.1:9/"}""";

    private static readonly Provenance Library = Provenance.Derived(Pages.Libraries);
    private static readonly (string, string, string?)[] Subscribed = [("POST", Hooks, Subscription)];

    // Gathered for half a second, so that the example shows it before its first attempt.
    private static readonly (string, string, string?)[] Gathering = [("PUT", $"{Admin}/mode", """{"reorder":true}""")];

    private static readonly Answer Twin = new(
        406,
        "Another subscription has the same address and type, be it active or not.",
        "error-webhook"
    )
    {
        SharedAs = "HookExists",
        Provenance = Library,
        Headers = ["X-Oms-Simulator-Reason"],
        Examples =
        [
            new("twin", Hooks, "The same once more")
            {
                Method = "POST",
                Body = Subscription,
                Before = Subscribed,
            },
        ],
    };

    /// <summary>Those of the vendor's surface.</summary>
    public static IEnumerable<Operation> Oms() =>
        [
            Vendor("GET", Hooks, "listHooks", "The subscriptions.") with
            {
                Parameters = Of(HookList.Definition),
                Answers =
                [
                    Ok("pages/hooks", "One page.", new("page", Hooks, "Before anybody has subscribed")),
                    BadFilter,
                    Unauthorized,
                    InvalidPage,
                    Other,
                ],
            },
            Vendor(
                "POST",
                Hooks,
                "createHook",
                "Subscribes to a type of event. The type is not checked: one that no event has never fires, with a contract warning."
            ) with
            {
                Body = ["requests/hook"],
                Answers =
                [
                    new(201, "The subscription.", "hook")
                    {
                        Examples = [new("made", Hooks, "Shipped packages, signed") { Body = Subscription }],
                    },
                    BadBody,
                    Unauthorized,
                    NotFound,
                    Twin,
                    .. OfBodies,
                    Other,
                ],
            },
            Vendor("GET", Hook, "getHook", "A subscription.") with
            {
                Parameters = [Id("subscription", 1)],
                Answers = [Row("getHook", "GET", null), Unauthorized, NotFound, Other],
            },
            Vendor("PUT", Hook, "replaceHook", "Changes a subscription; what is not required and not sent stays.") with
            {
                Parameters = [Id("subscription", 1)],
                Body = ["requests/hook"],
                Answers =
                [
                    Row("replaceHook", "PUT", """{"event_type":"package.created","target_url":"http://127.0.0.1:9/created"}"""),
                    BadBody,
                    Unauthorized,
                    NotFound,
                    Twin,
                    .. OfBodies,
                    Other,
                ],
            },
            Vendor("PATCH", Hook, "changeHook", "Changes what is sent.") with
            {
                Parameters = [Id("subscription", 1)],
                Body = ["requests/hook-change"],
                Answers =
                [
                    Row("changeHook", "PATCH", """{"is_active":false}"""),
                    BadBody,
                    Unauthorized,
                    NotFound,
                    Twin,
                    .. OfBodies,
                    Other,
                ],
            },
            Vendor("DELETE", Hook, "deleteHook", "Makes a subscription inactive. What is on its way is still sent.") with
            {
                Parameters = [Id("subscription", 1)],
                Answers =
                [
                    new(204, "It is inactive.")
                    {
                        Examples = [new("gone", "/whisperer/hooks/1/", "A subscription") { Before = Subscribed }],
                    },
                    Unauthorized,
                    NotFound,
                    Other,
                ],
            },
            Vendor("GET", Events, "listHookEvents", "What was sent to subscriptions, with the outcome of the last attempt.") with
            {
                Parameters = Of(HookEventList.Definition),
                Answers =
                [
                    Ok("pages/hook-events", "One page.", new("page", Events, "Before anything was sent")),
                    BadFilter,
                    Unauthorized,
                    InvalidPage,
                    Other,
                ],
            },
        ];

    /// <summary>Those of the control surface.</summary>
    public static IEnumerable<Operation> Control(Answer malformed, Answer other)
    {
        const string Address = $"{Admin}/sink/{{address}}";
        Parameter address = new("address", Type("string"), "Any name, also with slashes.")
        {
            InPath = true,
            Required = true,
            Example = "orders",
        };
        return
        [
            Ours(
                "GET",
                Admin,
                "listWebhooks",
                "The webhooks of the sandbox, the latest first, with every attempt; secrets are left out."
            ) with
            {
                Parameters =
                [
                    new("limit", Type("integer", ("minimum", 1), ("maximum", 1000), ("default", 100)), "At most so many.")
                    {
                        Example = 100,
                    },
                    new("since", Type("string", ("format", "date-time")), "Those that happened at this instant or later.")
                    {
                        Example = "2026-01-05T08:15:30.123456Z",
                    },
                ],
                Answers =
                [
                    Ok("control/webhooks", "The webhooks.", new("none", Admin, "Before anything was sent")),
                    Wrong(new("limit", $"{Admin}?limit=0", "A limit that is none")),
                    other,
                ],
            },
            Ours(
                "POST",
                $"{Admin}/{{uuid}}/replay",
                "replayWebhook",
                "Sends a webhook once more, whatever became of it: same uuid, same body."
            ) with
            {
                Parameters =
                [
                    new("uuid", Type("string"), "Its uuid.")
                    {
                        InPath = true,
                        Required = true,
                        Example = First,
                    },
                ],
                Answers =
                [
                    new(202, "The webhook; it is on its way.", "control/webhook")
                    {
                        Examples =
                        [
                            new("again", $"{Admin}/{First}/replay", "The first webhook of a sandbox")
                            {
                                Before = [.. Gathering, ("POST", $"{Admin}/samples", ToNobody)],
                            },
                        ],
                    },
                    new(404, "There is none of that uuid.", Problem)
                    {
                        Examples = [new("none", $"{Admin}/00000000000040008000000000000000/replay", "A uuid that none has")],
                    },
                    other,
                ],
            },
            Ours("GET", $"{Admin}/mode", "getWebhookMode", "What is done to all webhooks of the sandbox.") with
            {
                Answers = [Ok("control/webhook-mode", "The mode.", new("plain", $"{Admin}/mode", "At the start")), other],
            },
            Ours(
                "PUT",
                $"{Admin}/mode",
                "setWebhookMode",
                "Sends each webhook `duplicate` times more; with `reorder` what happens within half a second goes out the last first."
            ) with
            {
                Body = ["requests/webhook-mode"],
                Answers =
                [
                    Ok(
                        "control/webhook-mode",
                        "The mode.",
                        new("both", $"{Admin}/mode", "Everything twice, the last first") { Body = """{"duplicate":1,"reorder":true}""" }
                    ),
                    malformed,
                    Wrong(new("wrong", $"{Admin}/mode", "More than ten") { Body = """{"duplicate":11}""" }),
                    other,
                ],
            },
            Ours(
                "POST",
                $"{Admin}/samples",
                "sendWebhookSample",
                "Sends a sample of an event, made of the demo world, to any address, as a real one is sent."
            ) with
            {
                Body = ["requests/webhook-sample"],
                Answers =
                [
                    new(201, "The webhook; it is on its way.", "control/webhook")
                    {
                        Examples = [new("shipped", $"{Admin}/samples", "A shipped package") { Body = ToNobody, Before = Gathering }],
                    },
                    malformed,
                    Wrong(
                        new("unknown", $"{Admin}/samples", "A type that no event has")
                        {
                            Body = """{"event_type":"package-created","target_url":"example.com"}""",
                        }
                    ),
                    other,
                ],
            },
            Ours("POST", Address, "postToSink", "Takes anything up to 1 MiB and keeps it.") with
            {
                IsOpen = true,
                Parameters = [address],
                Body = [""],
                Answers =
                [
                    new(204, "It is kept.") { Examples = [new("kept", $"{Admin}/sink/orders", "Any body") { Body = "{}" }] },
                    new(413, "The body is larger.", Problem)
                    {
                        Examples =
                        [
                            new("too_large", $"{Admin}/sink/orders", "A body over the limit")
                            {
                                Body = $"\"{new string('a', 1024 * 1024)}\"",
                            },
                        ],
                    },
                    other,
                ],
            },
            Ours("GET", Address, "getSink", "What came to the address, oldest first, as it came.") with
            {
                Parameters = [address],
                Answers = [Ok("control/webhook-sink", "What came.", new("nothing", $"{Admin}/sink/orders", "Before anything came")), other],
            },
            Ours("DELETE", Address, "clearSink", "Forgets what came to the address.") with
            {
                Parameters =
                [
                    address,
                    new("through", Type("integer", ("minimum", 0)), "Only what came up to this number.") { Example = 7 },
                ],
                Answers =
                [
                    new(204, "It is forgotten.") { Examples = [new("forgotten", $"{Admin}/sink/orders", "Cleared")] },
                    Wrong(new("through", $"{Admin}/sink/orders?through=all", "A number that is none")),
                    other,
                ],
            },
        ];
    }

    private static Operation Vendor(string method, string path, string id, string summary) =>
        new(method, path, id, Tag, summary) { Provenance = Library };

    private static Operation Ours(string method, string path, string id, string summary) => new(method, path, id, Tag, summary);

    private static Answer Ok(string schema, string description, Exchange example) => new(200, description, schema) { Examples = [example] };

    private static Answer Row(string name, string method, string? body) =>
        new(200, "The subscription.", "hook")
        {
            Examples =
            [
                new(name, "/whisperer/hooks/1/", "A subscription")
                {
                    Method = method,
                    Body = body,
                    Before = Subscribed,
                },
            ],
        };

    private static Answer Wrong(Exchange example) =>
        new(422, "Something is wrong; each place is named, and nothing was done.", Problem) { Examples = [example] };
}
