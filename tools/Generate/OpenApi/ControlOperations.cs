using System.Text.Json.Nodes;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of the control surface (control.md), in one table.</summary>
internal static class ControlOperations
{
    private const string Problem = "problem";
    private const string Admin = "/__admin";

    private static readonly Answer Other = new(
        0,
        "Any other refusal: a sandbox that does not exist (404), a method that the path does not have (405), a body in another charset than UTF-8 (415), a missing or wrong `--admin-key` (401), a page of another origin (403).",
        Problem
    )
    {
        SharedAs = "Other",
        Examples =
        [
            new("no_sandbox", "/sandboxes/acme/__admin/clock", "A sandbox that does not exist") { Method = "GET" },
            new("method", $"{Admin}/clock", "A method that the path does not have") { Method = "DELETE" },
        ],
    };

    private static readonly Answer Malformed = new(400, "The body is not JSON.", Problem)
    {
        SharedAs = "Malformed",
        Examples = [new("not_json", $"{Admin}/world", "A body that is not JSON") { Method = "POST", Body = "{" }],
    };

    private static readonly Answer Unauthorized = new(401, "The simulator has an `--admin-key`, and the call has none or another.", Problem)
    {
        SharedAs = "Unauthorized",
        Examples = [new("no_key", $"{Admin}/clock", "Without the key") { Method = "GET", AsksForAdminKey = true }],
    };

    private static readonly Answer NoFile = new(404, "No such file, or no such sandbox; as the OMS API says it.", "error-detail")
    {
        SharedAs = "NoFile",
        Examples =
        [
            new("no_file", "/docs/nothing.js", "A file that the page does not have") { Method = "GET" },
            new("no_sandbox", "/sandboxes/acme/docs", "A sandbox that does not exist") { Method = "GET" },
        ],
    };

    private static readonly Answer Refused = new(
        400,
        "What is no HTTP request, such as one without a Host: the web server refuses it, without a body."
    );

    private static readonly Answer NoPackage = new(404, "No such package, or no such sandbox.", Problem)
    {
        SharedAs = "NoPackage",
        Examples = [new("no_package", $"{Admin}/packages/999999/timeline", "An id that no package has") { Method = "GET" }],
    };

    private static readonly Answer NoSchema = new(404, "No such schema, or no such sandbox.", Problem)
    {
        SharedAs = "NoSchema",
        Examples = [new("no_schema", $"{Admin}/schemas/parcel", "A name that no schema has") { Method = "GET" }],
    };

    /// <summary>The tags, in the order of the page.</summary>
    public static IReadOnlyList<(string Name, string Description)> Tags { get; } =
    [
        ("Sandboxes", "A sandbox is a whole OMS of its own. Every path below is served under `/sandboxes/<name>` too."),
        ("World", "What is in a sandbox, and what happened to it."),
        ("Partners", "Who the OMS speaks with: invoice service, bill service, carrier, Omnitron. Stand-ins, or real ones at an address."),
        ("Clock", "One clock per sandbox drives everything that has a time."),
        ("Journal", "What clients asked and were answered, with WireMock's calls and JSON."),
        ("Faults", "What goes wrong on demand."),
        ("Webhooks", "The webhook laboratory: what was sent, every attempt; once more; doubled and out of order; a receiver."),
        ("Contract", "What is documented, derived and assumed, and what clients sent against it."),
        ("Coverage", "What a suite has lived through, of what the installation makes possible."),
        ("Simulator", "The program itself, and these pages."),
    ];

    /// <summary>The operations. Whoever has a key asks for it everywhere, but for the health call and what webhooks are sent to.</summary>
    public static IReadOnlyList<Operation> All() => [.. Every().Select(operation => IsGuarded(operation) ? Guarded(operation) : operation)];

    private static bool IsGuarded(Operation operation) =>
        operation.Path.StartsWith(Admin, StringComparison.Ordinal) && operation.Id is not ("getHealth" or "postToSink");

    private static Operation Guarded(Operation operation) =>
        operation with
        {
            Answers = [.. operation.Answers.SkipLast(1), Unauthorized, Other],
        };

    private static IReadOnlyList<Operation> Every() =>
        [
            Get(
                "",
                "getIndex",
                "Simulator",
                "What the control surface has: every call with a sentence, and where the surfaces are described.",
                new Answer(200, "The calls.", "control/index") { Examples = [new Exchange("all", Admin, "At the start")], IsLong = true }
            ),
            Get(
                "/sandboxes",
                "listSandboxes",
                "Sandboxes",
                "The sandboxes.",
                Ok("control/sandboxes", "All of them.", new Exchange("all", $"{Admin}/sandboxes", "At the start"))
            ),
            new("POST", $"{Admin}/sandboxes", "createSandbox", "Sandboxes", "Makes a sandbox.")
            {
                Body = ["requests/sandbox"],
                Answers =
                [
                    new(201, "It is made.", "control/sandbox")
                    {
                        Examples =
                        [
                            new("demo", $"{Admin}/sandboxes", "With the demo world") { Body = """{"name":"acme","seed":"demo"}""" },
                            new("world", $"{Admin}/sandboxes", "With a world of your own")
                            {
                                Body =
                                    """{"name":"shop","seed":{"packages":[{"stock_location":"WH01","state":"Waiting","items":[{"sku":"TSHIRT","quantity":2}]}]},"random_seed":7,"installation":{"name":"shop","settings":{"quota_rule":"membership"}}}""",
                            },
                        ],
                    },
                    Malformed,
                    new(409, "There is one of that name.", Problem)
                    {
                        Examples = [new("exists", $"{Admin}/sandboxes", "A name that is taken") { Body = """{"name":"default"}""" }],
                    },
                    Unprocessable(
                        "The document is wrong; each place is named.",
                        new Exchange("wrong", $"{Admin}/sandboxes", "A wrong seed and an unknown key")
                        {
                            Body = """{"name":"acme","seed":"big","colour":"red"}""",
                        }
                    ),
                    Other,
                ],
            },
            new("GET", $"{Admin}/sandboxes/{{name}}", "getSandbox", "Sandboxes", "Shows a sandbox: how it was made, how much is in it.")
            {
                Parameters = [Name("Its name.", "acme")],
                Answers =
                [
                    Ok("control/sandbox", "It.", new Exchange("one", $"{Admin}/sandboxes/default", "The default sandbox")),
                    new(404, "There is none of that name.", Problem)
                    {
                        Examples = [new("none", $"{Admin}/sandboxes/nobody", "A name that none has")],
                    },
                    Other,
                ],
            },
            new("DELETE", $"{Admin}/sandboxes/{{name}}", "dropSandbox", "Sandboxes", "Drops a sandbox.")
            {
                Parameters =
                [
                    new("name", Type("string"), "Its name.")
                    {
                        InPath = true,
                        Required = true,
                        Example = "acme",
                    },
                ],
                Answers =
                [
                    new(204, "It is gone.")
                    {
                        Examples =
                        [
                            new("gone", $"{Admin}/sandboxes/acme", "One that was made")
                            {
                                Before = [("POST", $"{Admin}/sandboxes", """{"name":"acme"}""")],
                            },
                        ],
                    },
                    new(404, "There is none of that name.", Problem)
                    {
                        Examples = [new("none", $"{Admin}/sandboxes/nobody", "A name that none has")],
                    },
                    new(409, "It is the sandbox `default`.", Problem)
                    {
                        Examples = [new("default", $"{Admin}/sandboxes/default", "The default sandbox")],
                    },
                    Other,
                ],
            },
            new(
                "POST",
                $"{Admin}/reset",
                "resetSandbox",
                "Sandboxes",
                "Puts this sandbox back to its seed, clock and installation included."
            )
            {
                Answers = [new(204, "It is as it began.") { Examples = [new("reset", $"{Admin}/reset", "The default sandbox")] }, Other],
            },
            new("POST", $"{Admin}/world", "addWorld", "World", "Adds to the world, all or nothing.")
            {
                Body = ["world"],
                Answers =
                [
                    new(201, "What was made, in the vendor's shape, under the document's keys and in its order.", "control/world-created")
                    {
                        Examples =
                        [
                            new("added", $"{Admin}/world", "A carrier, a user, a scenario")
                            {
                                Body =
                                    """{"cargo_companies":[{"name":"Kuzey Kargo","erp_code":"KUZEY"}],"users":[{"username":"ayşe","password":"gizli"}],"scenarios":[{"name":"Mağaza","default_stock_location":"ST01"}]}""",
                            },
                        ],
                    },
                    Malformed,
                    new(409, "An order's number is taken.", Problem)
                    {
                        Examples =
                        [
                            new("taken", $"{Admin}/world", "An order of the demo world once more")
                            {
                                Body = """{"orders":[{"number":"1000000136","items":[{"sku":"TSH100-01","quantity":1}]}]}""",
                            },
                        ],
                    },
                    Unprocessable(
                        "The document is wrong; each place is named, and nothing was done.",
                        new Exchange("wrong", $"{Admin}/world", "A package in a state that does not exist")
                        {
                            Body = """{"packages":[{"stock_location":"WH01","state":"Lost","items":[]}]}""",
                        }
                    ),
                    Other,
                ],
            },
            Get(
                "/stock",
                "listStock",
                "World",
                "The stock of every location and product.",
                new Answer(200, "A row per location and product.", "control/stock")
                {
                    IsLong = true,
                    Examples = [new("stock", $"{Admin}/stock", "The first of the demo world's")],
                }
            ),
            new("PATCH", $"{Admin}/stock", "countStock", "World", "Sets what is on hand, and clears the discrepancy; all or nothing.")
            {
                Body = ["requests/stock"],
                Answers =
                [
                    Ok(
                        "control/stock",
                        "The rows as they are now.",
                        new Exchange("counted", $"{Admin}/stock", "A count")
                        {
                            Body = """[{"stock_location":"WH01","sku":"TSH100-01","quantity":12}]""",
                        }
                    ),
                    Malformed,
                    Unprocessable(
                        "The document is wrong; each place is named, and nothing was done.",
                        new Exchange("unknown", $"{Admin}/stock", "A location that does not exist")
                        {
                            Body = """[{"stock_location":"NOWHERE","sku":"TSH100-01","quantity":12}]""",
                        }
                    ),
                    Other,
                ],
            },
            .. Cancellation(),
            Get(
                "/packages/{id}/timeline",
                "getTimeline",
                "World",
                "Every fact of a package, oldest first.",
                Ok(
                    "control/timeline",
                    "The facts.",
                    new Exchange("timeline", $"{Admin}/packages/1/timeline", "Package 1 of the demo world, blocked")
                    {
                        Before =
                        [
                            (
                                "POST",
                                "/api/v1/oms/packages/1/command/",
                                """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"demo","token":"t"}}"""
                            ),
                        ],
                    }
                ),
                NoPackage
            ) with
            {
                Parameters = [Parameters.Id("package", 1) with { Provenance = null }],
            },
            Get(
                "/packages/{id}/commands",
                "getPackageCommands",
                "World",
                "Every command for this package now: allowed or why not; with to= the shortest way of commands to a state.",
                Ok(
                    "control/package-commands",
                    "The commands.",
                    new Exchange(
                        "commands",
                        $"{Admin}/packages/30/commands?to=Delivered",
                        "Package 30 of the demo world, which is blocked, and its way to Delivered"
                    )
                ),
                NoPackage,
                Unprocessable(
                    "There is no such state.",
                    new Exchange("unknown", $"{Admin}/packages/1/commands?to=Lost", "A state that does not exist")
                )
            ) with
            {
                Parameters =
                [
                    Parameters.Id("package", 30) with
                    {
                        Provenance = null,
                    },
                    new("to", Type("string"), "The key of a state.") { Example = "Delivered" },
                ],
            },
            .. PartnerOperations.All(Malformed, Other),
            Get(
                "/clock",
                "getClock",
                "Clock",
                "The clock.",
                Ok("control/clock", "Its mode and time.", new Exchange("real", $"{Admin}/clock", "As it starts"))
            ),
            new("PUT", $"{Admin}/clock", "setClock", "Clock", "Sets the clock, freezes it or lets it run.")
            {
                Body = ["requests/clock"],
                Answers =
                [
                    Ok(
                        "control/clock",
                        "The clock as it is now.",
                        new Exchange("frozen", $"{Admin}/clock", "Frozen at a moment")
                        {
                            Body = """{"mode":"frozen","now":"2026-01-05T08:15:30.123456Z"}""",
                        }
                    ),
                    Malformed,
                    Unprocessable(
                        "The document is wrong; each place is named.",
                        new Exchange("wrong", $"{Admin}/clock", "A mode that does not exist") { Body = """{"mode":"fast"}""" }
                    ),
                    Other,
                ],
            },
            new(
                "POST",
                $"{Admin}/clock/advance",
                "advanceClock",
                "Clock",
                "Moves the clock forward, and does what falls due; answers when it is done."
            )
            {
                Body = ["requests/clock-advance"],
                Answers =
                [
                    Ok(
                        "control/clock",
                        "The clock as it is now, and what was done.",
                        new Exchange("half_an_hour", $"{Admin}/clock/advance", "Half an hour") { Body = """{"by":"PT30M"}""" }
                    ),
                    Malformed,
                    Unprocessable(
                        "The document is wrong; each place is named.",
                        new Exchange("wrong", $"{Admin}/clock/advance", "No duration") { Body = """{"by":"soon"}""" }
                    ),
                    Other,
                ],
            },
            .. LookingOperations.All(Malformed, Other),
            .. SnapshotOperations.All(Malformed, Other),
            .. JournalOperations.All(Malformed, Other),
            .. WireMockOperations.All(Malformed, Other),
            .. FaultOperations.All(Malformed, Other),
            .. MissingTestsOperations.All(Other),
            Get(
                "/contract",
                "getContract",
                "Contract",
                "States, commands, parameters, errors, effects, each with its mark and page.",
                new Answer(200, "The contract; with `format=mermaid` the state diagram.", "control/contract")
                {
                    IsLong = true,
                    Examples = [new("contract", $"{Admin}/contract", "The default installation's, of every list the first")],
                    MediaTypes = ["text/plain"],
                },
                Unprocessable(
                    "There is no such format.",
                    new Exchange("format", $"{Admin}/contract?format=xml", "A format that does not exist")
                )
            ) with
            {
                Parameters = [Format("mermaid")],
            },
            Get(
                "/schemas/",
                "listSchemas",
                "Contract",
                "The JSON Schemas of what is sent and answered.",
                new Answer(200, "Their names and addresses.", "control/schemas")
                {
                    IsLong = true,
                    Examples = [new("schemas", $"{Admin}/schemas/", "The first of them")],
                }
            ),
            .. Schemas("{name}", "Schema", "package", [Name("A schema.", "package")]),
            .. Schemas(
                "{folder}/{name}",
                "SchemaInFolder",
                "commands/block_the_package",
                [
                    new("folder", Type("string"), "The folder: commands, control, pages, requests.")
                    {
                        InPath = true,
                        Required = true,
                        Example = "commands",
                    },
                    Name("A schema of the folder.", "block_the_package"),
                ]
            ),
            Get(
                "/contract-report",
                "getContractReport",
                "Contract",
                "What clients sent against the contract, per endpoint and command: refusals and warnings.",
                new Answer(200, "The report; with `format=junit` as JUnit XML.", "control/contract-report")
                {
                    MediaTypes = ["application/xml"],
                    Examples =
                    [
                        new("report", $"{Admin}/contract-report", "After a command without its parameters")
                        {
                            Before =
                            [
                                ("DELETE", $"{Admin}/contract-report", null),
                                ("POST", "/api/v1/oms/packages/1/command/", """{"slug":"package__block_the_package__waiting__blocked"}"""),
                            ],
                        },
                    ],
                },
                Unprocessable(
                    "There is no such format.",
                    new Exchange("format", $"{Admin}/contract-report?format=pdf", "A format that does not exist")
                )
            ) with
            {
                Parameters = [Format("junit")],
            },
            new("DELETE", $"{Admin}/contract-report", "clearContractReport", "Contract", "Begins a new report.")
            {
                Answers = [new(204, "It is empty.") { Examples = [new("empty", $"{Admin}/contract-report", "Cleared")] }, Other],
            },
            .. CoverageOperations.All(Other),
            Get(
                "/installation",
                "getInstallation",
                "Contract",
                "Whose OMS the sandbox is: a document that makes the same installation again, everything said.",
                new Answer(200, "The installation.", "control/installation")
                {
                    IsLong = true,
                    Examples = [new("installation", $"{Admin}/installation", "The default one, of every list the first")],
                }
            ),
            new(
                "PUT",
                $"{Admin}/installation",
                "loadInstallation",
                "Contract",
                "Makes the sandbox another customer's OMS. YAML is taken too, where the media type says so."
            )
            {
                Description =
                    "With `apply=false` the document is judged only: the answer is the installation that it would make, or every place that is wrong, and nothing changes.",
                Parameters =
                [
                    new("apply", Type("string", ("enum", new JsonArray("true", "false"))), "`false`: it is judged only.")
                    {
                        Example = "true",
                    },
                ],
                Body = ["installation"],
                TakesYaml = true,
                Answers =
                [
                    new(200, "The installation in effect.", "control/installation")
                    {
                        IsLong = true,
                        Examples =
                        [
                            new("acme", $"{Admin}/installation", "Another quota rule, and a state by its own name")
                            {
                                Body =
                                    """{"name":"acme","states":[{"key":"Waiting","name":"Bekliyor"}],"settings":{"quota_rule":"membership"}}""",
                            },
                        ],
                    },
                    Malformed,
                    Unprocessable(
                        "The document is wrong; each place is named, and nothing was done.",
                        new Exchange("wrong", $"{Admin}/installation", "A setting that does not exist")
                        {
                            Body = """{"name":"acme","settings":{"quota_rule":"none"}}""",
                        }
                    ),
                    Other,
                ],
            },
            .. WebhookOperations.Control(Malformed, Other),
            Get(
                "/cluster",
                "getCluster",
                "Simulator",
                "The replicas that share the simulator's store (`--cluster`), and the sandboxes that each of them has; without, there are none.",
                Ok("control/cluster", "All of them.", new Exchange("alone", $"{Admin}/cluster", "A simulator that is alone"))
            ),
            Get(
                "/health",
                "getHealth",
                "Simulator",
                "Whether the simulator answers.",
                Ok("control/health", "It does.", new Exchange("healthy", $"{Admin}/health", "Healthy")),
                Refused
            ) with
            {
                IsOpen = true,
            },
            Page("/", "getWelcome", "Where to begin, as text.", "text/plain", "/"),
            new("GET", "/docs", "getDocs", "Simulator", "This page: the way to its first file.")
            {
                IsOpen = true,
                Answers = [new(301, "It is `docs/index.html`.") { Examples = [new("page", "/docs", "The page")] }, NoFile, Other],
            },
            Page("/docs/{file}", "getDocsFile", "A file of this page.", "*/*", "/docs/index.html") with
            {
                Parameters =
                [
                    new("file", Type("string"), "Its name.")
                    {
                        InPath = true,
                        Required = true,
                        Example = "index.html",
                    },
                ],
            },
            Page("/openapi/oms.json", "getOmsDocument", "The vendor's surface in OpenAPI 3.1.", "application/json", "/openapi/oms.json"),
            Page("/openapi/control.json", "getControlDocument", "This document.", "application/json", "/openapi/control.json"),
        ];

    private static IEnumerable<Operation> Cancellation()
    {
        const string Order = $"{Admin}/orders/1000000136/cancel";
        Parameter number = new("number", Type("string"), "Its number.")
        {
            InPath = true,
            Required = true,
            Example = "1000000136",
        };
        Answer none = new(404, "No such order, or no such sandbox.", Problem)
        {
            SharedAs = "NoOrder",
            Examples = [new("no_order", $"{Admin}/orders/nobodys/cancel", "A number that no order has") { Method = "POST" }],
        };
        yield return new(
            "POST",
            $"{Admin}/orders/{{number}}/cancel",
            "cancelOrder",
            "World",
            "Omnitron cancels an order: its packages go to Cancellation Waiting, what they wait for is cancelled."
        )
        {
            Parameters = [number],
            Answers =
            [
                Ok("order", "The order with its packages.", new Exchange("cancelled", Order, "An order of the demo world")),
                none,
                new(409, "A package is on its way already; nothing was done.", Problem)
                {
                    Examples =
                    [
                        new("too_late", Order, "After its package was shipped")
                        {
                            Before =
                            [
                                ("POST", "/api/v1/oms/packages/1/command/", """{"slug":"package__complete_packaging__waiting__packed"}"""),
                                ("POST", "/api/v1/oms/packages/1/command/", """{"slug":"package__ship_the_package__packed__shipped"}"""),
                            ],
                        },
                    ],
                },
                Other,
            ],
        };
        yield return new(
            "POST",
            $"{Admin}/orders/{{number}}/cancel/confirm",
            "confirmCancellation",
            "World",
            "Omnitron confirms: the packages in Cancellation Waiting go to Packaging Canceled."
        )
        {
            Parameters = [number],
            Answers =
            [
                Ok(
                    "order",
                    "The order with its packages.",
                    new Exchange("confirmed", $"{Order}/confirm", "An order that was cancelled") { Before = [("POST", Order, null)] }
                ),
                none,
                new(409, "There is nothing to confirm.", Problem)
                {
                    Examples = [new("nothing", $"{Order}/confirm", "An order that nobody cancelled")],
                },
                Other,
            ],
        };
    }

    private static IEnumerable<Operation> Schemas(string path, string id, string example, IReadOnlyList<Parameter> parameters) =>
        [
            Get(
                $"/schemas/{path}",
                $"get{id}",
                "Contract",
                "A JSON Schema, draft-07.",
                new Answer(200, "The schema.") { MediaTypes = ["application/schema+json"] },
                NoSchema
            ) with
            {
                Parameters = parameters,
            },
            new("POST", $"{Admin}/schemas/{path}/validate", $"validateAgainst{id}", "Contract", "Judges a document, any JSON.")
            {
                Parameters = parameters,
                Body = [""],
                Answers =
                [
                    Ok(
                        "control/judgement",
                        "Whether it is valid, and where it is not.",
                        new Exchange("judged", $"{Admin}/schemas/{example}/validate", "A document that is not valid")
                        {
                            Body = """{"slug":7}""",
                        }
                    ),
                    Malformed,
                    NoSchema,
                    Other,
                ],
            },
        ];

    private static Operation Get(string path, string id, string tag, string summary, params Answer[] answers) =>
        new("GET", Admin + path, id, tag, summary) { Answers = [.. answers, Other] };

    private static Operation Page(string path, string id, string summary, string mediaType, string target) =>
        new("GET", path, id, "Simulator", summary)
        {
            IsOpen = true,
            Answers = [new(200, "It.") { MediaTypes = [mediaType], Examples = [new("it", target, "It")] }, NoFile],
        };

    private static Answer Ok(string schema, string description, Exchange example) => new(200, description, schema) { Examples = [example] };

    private static Answer Unprocessable(string description, Exchange example) => new(422, description, Problem) { Examples = [example] };

    private static Parameter Format(string other) =>
        new("format", Type("string", ("enum", new JsonArray("json", other)), ("default", "json")), "How it is written.")
        {
            Example = "json",
        };

    private static Parameter Name(string description, string example) =>
        new("name", Type("string"), description)
        {
            InPath = true,
            Required = true,
            Example = example,
        };
}
