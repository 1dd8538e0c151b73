using OmsSimulator.Domain;
using static OmsSimulator.Generate.OpenApi.OmsAnswers;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of the vendor's surface (http.md), in one table.</summary>
internal static class OmsOperations
{
    private const string Prefix = "/api/v1/oms";

    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);
    private static readonly Provenance OrderPages = Provenance.Documented(Pages.Orders);
    private static readonly Provenance Plans = Provenance.Documented(Pages.Plans);
    private static readonly Provenance Libraries = Provenance.Derived(Pages.Libraries);

    /// <summary>The tags, in the order of the page.</summary>
    public static IReadOnlyList<(string Name, string Description)> Tags { get; } =
    [
        ("Login", "The key for `Authorization: Token <key>`. In mode `open`, the default, none is needed."),
        ("Commands", "The only way to move a package or a transfer order."),
        ("Packages", "Packages, their items and documents."),
        ("Transfer orders", "Stock that is brought from one location to another, where a package waits for it."),
        ("Denial reasons", "Why a location may refuse a package."),
        ("Orders", "Orders, their items and the plans made of them."),
        ("State transition logs", "A row for every change of the state of a package or a transfer order."),
        ("Stock", "Stock locations with their quota, carrier companies, and what is in stock."),
        ("Webhooks", "Subscriptions to events, and what was sent to them."),
    ];

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All(IReadOnlyList<(Exchange Exchange, int Status)> commands) =>
        [.. Every(commands).Select(operation => operation with { Answers = [.. operation.Answers.SkipLast(1), TooManyRequests, Other] })];

    private static IReadOnlyList<Operation> Every(IReadOnlyList<(Exchange Exchange, int Status)> commands) =>
        [
            Login("/api/v1/auth/login/", "login", Libraries),
            Login("/api/i1/auth/login/", "loginI1", Provenance.Documented(Pages.Login)),
            Command(commands),
            TransferCommand(),
            List(PackageLists.Packages, "listPackages", "Packages", "The packages.", "pages/packages", "?state__enum_value=700&limit=1"),
            List(PackageLists.Short, "listPackagesShort", "Packages", "The packages in short.", "pages/packages-short", "?limit=3"),
            Detail(
                "/packages/{id}/",
                "getPackage",
                "Packages",
                "A package, with the commands that can run now.",
                "package",
                "package",
                30,
                Api
            ),
            File(
                "/packages/{id}/document/",
                "getPackageDocument",
                "The packing document, from packing on; or the document that command 11 brought.",
                11
            ),
            File("/packages/{id}/label/", "getPackageLabel", "The label of the package's shipment.", 11),
            List(
                PackageItemList.Definition,
                "listPackageItems",
                "Packages",
                "The items of packages.",
                "pages/package-items",
                "?package=16&limit=1"
            ),
            Detail(
                "/packages/package-items/{id}/",
                "getPackageItem",
                "Packages",
                "An item of a package.",
                "package-item",
                "package item",
                1,
                Api
            ),
            List(
                    TransferLists.Transfers,
                    "listTransferOrders",
                    "Transfer orders",
                    "The transfer orders.",
                    "pages/transfer-orders",
                    "?limit=1"
                )
                .After(TransferExchanges.Before),
            Detail(
                    "/transfer_orders/{id}/",
                    "getTransferOrder",
                    "Transfer orders",
                    "A transfer order, with the commands that can run now.",
                    "transfer-order",
                    "transfer order",
                    1,
                    Api
                )
                .After(TransferExchanges.Before),
            List(
                    TransferItemList.Definition,
                    "listTransferItems",
                    "Transfer orders",
                    "The items of transfer orders.",
                    "pages/transfer-items",
                    "?limit=1"
                )
                .After(TransferExchanges.Before),
            .. DenialReasons(DenialReasonLists.DenialReasons, "", "denial-reason", "pages/denial-reasons", ""),
            .. DenialReasons(
                DenialReasonLists.Older,
                "Older",
                "denial-reason-short",
                "pages/denial-reasons-short",
                " at the older path, whose rows have five keys"
            ),
            List(OrderLists.Orders, "listOrders", "Orders", "The orders.", "pages/orders", "?limit=1"),
            Detail("/orders/{id}/", "getOrder", "Orders", "An order.", "order", "order", 1, OrderPages),
            List(OrderItemList.Definition, "listOrderItems", "Orders", "The items of orders.", "pages/order-items", "?limit=1"),
            Detail("/order_items/{id}/", "getOrderItem", "Orders", "An item of an order.", "order-item", "order item", 1, OrderPages),
            List(
                ExecutionPlanList.Definition,
                "listExecutionPlans",
                "Orders",
                "The plans made of orders.",
                "pages/execution-plans",
                "?limit=1"
            ),
            Detail(
                "/orderexecutionplans/{id}/",
                "getExecutionPlan",
                "Orders",
                "A plan made of an order.",
                "execution-plan",
                "execution plan",
                1,
                Plans
            ),
            List(
                    StateTransitionLogList.Definition,
                    "listStateTransitionLogs",
                    "State transition logs",
                    "The changes of the states of packages and transfer orders.",
                    "pages/state-transition-logs",
                    "?limit=1"
                )
                .After(Blocked),
            Detail(
                    "/state-transition-logs/{id}/",
                    "getStateTransitionLog",
                    "State transition logs",
                    "A change of a package's state.",
                    "state-transition-log",
                    "row",
                    1,
                    Api
                )
                .After(Blocked),
            Get(
                "/stocklocations/list-simple/",
                "listStockLocationsSimple",
                "Stock",
                "Every stock location, a plain list with the address by its id.",
                Plans,
                [],
                Ok(
                    "stock-locations-simple",
                    "The locations.",
                    new Exchange("locations", $"{Prefix}/stocklocations/list-simple/", "The demo world's locations")
                )
            ),
            List(StockLocationList.Definition, "listStockLocations", "Stock", "The stock locations.", "pages/stock-locations", "?limit=1"),
            Detail(
                "/stock-locations/{id}/",
                "getStockLocation",
                "Stock",
                "A stock location.",
                "stock-location",
                "stock location",
                1,
                Provenance.Assumed
            ),
            Change(
                "PATCH",
                "/stock-locations/{id}/",
                "changeStockLocation",
                "Stock",
                "Sets max_quota, priority, is_active: those that are sent.",
                "requests/stock-location",
                "stock-location",
                "stock location",
                """{"max_quota":10}""",
                Provenance.Assumed
            ),
            List(CargoCompanyList.Definition, "listCargoCompanies", "Stock", "The carrier companies.", "pages/cargo-companies", "?limit=2"),
            Detail(
                "/cargo-company/{id}/",
                "getCargoCompany",
                "Stock",
                "A carrier company.",
                "cargo-company",
                "carrier company",
                1,
                Libraries
            ),
            StockQuery(),
            .. WebhookOperations.Oms(),
        ];

    // The demo world starts without log rows: the packages were put into their states.
    private static IReadOnlyList<(string Method, string Target, string? Body)> Blocked { get; } =
    [
        (
            "POST",
            $"{Prefix}/packages/1/command/",
            """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"demo","token":"t"}}"""
        ),
    ];

    private static Operation Login(string path, string id, Provenance provenance) =>
        new("POST", path, id, "Login", "A key for a user's name and password.")
        {
            Provenance = provenance,
            IsOpen = true,
            Body = ["requests/login"],
            Answers =
            [
                Ok(
                    "login",
                    "The key.",
                    new Exchange("demo", path, "The demo world's user") { Body = """{"username":"demo","password":"demo"}""" }
                ),
                new Answer(400, "A wrong name or password; fields that are wrong; a body that is not JSON.", "error-field", "error-detail")
                {
                    Provenance = Libraries,
                    Examples =
                    [
                        new("wrong", path, "A wrong password") { Body = """{"username":"demo","password":"wrong"}""" },
                        new("missing", path, "A field is missing") { Body = """{"username":"demo"}""" },
                    ],
                },
                NotFound,
                .. OfBodies,
                Other,
            ],
        };

    private static Operation Command(IReadOnlyList<(Exchange Exchange, int Status)> commands)
    {
        const string Path = $"{Prefix}/packages/{{id}}/command/";
        const string First = $"{Prefix}/packages/1/command/";
        return new("POST", Path, "sendCommand", "Commands", "Runs a command on a package.")
        {
            Description = $"""
                A command runs through a **transition**: its id (`transition`), its `slug`, or both. `GET {Prefix}/packages/<id>/` lists under `commands` those that can run now.
                Parameters are read from `input_parameters` and from the top level. A refused command changes nothing.

                Each example was really exchanged with the demo world as it starts, its summary names the package: choose one, put the package's id in the path, and execute.

                {CommandTable.Markdown(CommandCatalogue.Packages)}
                """,
            Provenance = Provenance.Documented(Pages.Commands),
            Parameters = [Id("package", 1)],
            Body = CommandTable.Schemas(CommandCatalogue.Packages),
            BodyName = "PackageCommand",
            Answers =
            [
                new(200, "The command was carried out and says which package now carries the items.", "package-answer")
                {
                    Provenance = Provenance.Documented(Pages.Commands),
                    Examples = [.. commands.Where(command => command.Status == 200).Select(command => command.Exchange)],
                },
                new(204, "The command was carried out and has nothing to say.")
                {
                    Provenance = Provenance.Documented(Pages.CompletePackaging),
                    Examples = [.. commands.Where(command => command.Status == 204).Select(command => command.Exchange)],
                },
                new(
                    400,
                    "No transition is named, parameters are wrong (all of them named at once), or the body is not JSON. An installation may also answer a wrong source state so (`wrong_state_status`).",
                    "error-command",
                    "error-field",
                    "error-detail"
                )
                {
                    Provenance = Provenance.Documented(Pages.Commands),
                    Headers = ["X-Oms-Simulator-Reason", "X-Oms-Simulator-Allowed"],
                    Examples =
                    [
                        new("no_transition", First, "Neither transition nor slug") { Body = """{"input_parameters":{}}""" },
                        new("parameters", First, "Parameters are missing")
                        {
                            Body = """{"slug":"package__block_the_package__waiting__blocked"}""",
                        },
                        new("not_json", First, "Not JSON") { Body = "{" },
                    ],
                },
                Unauthorized,
                NotFound,
                new(
                    406,
                    "The transition does not exist or cannot run now (`commands_100_1`), id and slug name different ones (`commands_100_5`), or the effect cannot be carried out (no code).",
                    "error-command"
                )
                {
                    Provenance = Provenance.Documented(Pages.Commands),
                    Headers = ["X-Oms-Simulator-Reason", "X-Oms-Simulator-Allowed"],
                    Examples =
                    [
                        new("not_allowed", First, "The package is in another state")
                        {
                            Body = """{"slug":"package__unblock_the_package__blocked__waiting"}""",
                        },
                        new("mismatch", First, "Id and slug name different transitions")
                        {
                            Body = """{"transition":1841,"slug":"package__block_the_package__waiting__blocked"}""",
                        },
                    ],
                },
                .. OfBodies,
                Other,
            ],
        };
    }

    private static Operation TransferCommand() =>
        new("POST", $"{Prefix}/transfer_orders/{{id}}/command/", "sendTransferCommand", "Commands", "Runs a command on a transfer order.")
        {
            Description = $"""
                As a command on a package: through a **transition** of those that `GET {Prefix}/transfer_orders/<id>/` lists under `commands`.

                Each example was really exchanged with the demo world and one order more: package 32 waits for transfer 1.

                {CommandTable.Markdown(CommandCatalogue.Transfers)}
                """,
            Provenance = Provenance.Derived(Pages.Transfers),
            Parameters = [Id("transfer order", 1)],
            Body = CommandTable.Schemas(CommandCatalogue.Transfers),
            BodyName = "TransferCommand",
            Answers =
            [
                new(200, "The command was carried out, and the installation has it answer with the package that waits.", "package-answer")
                {
                    Provenance = Provenance.Assumed,
                    Examples =
                    [
                        TransferExchanges.Command(
                            "package",
                            "Where the installation's transition says `success: package`",
                            """{"transition":2541}"""
                        ) with
                        {
                            Before =
                            [
                                .. TransferExchanges.Before,
                                (
                                    "PUT",
                                    "/__admin/installation",
                                    """{"transitions":[{"id":2541,"command":"TRANSFER_DISPATCH","from":"Waiting","to":"InTransit","success":"package"}]}"""
                                ),
                            ],
                        },
                    ],
                },
                new(204, "The command was carried out and has nothing to say.")
                {
                    Provenance = Provenance.Assumed,
                    Examples = TransferExchanges.Commands,
                },
                new(
                    400,
                    "No transition is named, parameters are wrong (all of them named at once), or the body is not JSON.",
                    "error-command",
                    "error-field",
                    "error-detail"
                )
                {
                    Provenance = Provenance.Derived(Pages.Commands),
                    Headers = ["X-Oms-Simulator-Reason", "X-Oms-Simulator-Allowed"],
                    Examples =
                    [
                        TransferExchanges.Command("no_transition", "Neither transition nor slug", "{}"),
                        TransferExchanges.Command(
                            "parameters",
                            "Parameters are missing",
                            """{"slug":"transfer__transfer_order_advanced__waiting__ready-for-shipment"}"""
                        ),
                    ],
                },
                Unauthorized,
                NotFound,
                new(
                    406,
                    "The transition does not exist or cannot run now (`commands_100_1`), or id and slug name different ones (`commands_100_5`).",
                    "error-command"
                )
                {
                    Provenance = Provenance.Derived(Pages.Commands),
                    Headers = ["X-Oms-Simulator-Reason", "X-Oms-Simulator-Allowed"],
                    Examples =
                    [
                        TransferExchanges.Command(
                            "not_allowed",
                            "The transfer is in another state",
                            """{"slug":"transfer__transfer_delivered__in-transit__transfer-complete"}"""
                        ),
                    ],
                },
                .. OfBodies,
                Other,
            ],
        };

    private static IEnumerable<Operation> DenialReasons(ListDefinition list, string named, string row, string page, string where)
    {
        const string Title = "requests/denial-reason";
        var path = list.Path[Prefix.Length..];
        yield return List(list, $"list{named}DenialReasons", "Denial reasons", $"The denial reasons{where}.", page, "?limit=2");
        yield return new("POST", list.Path, $"create{named}DenialReason", "Denial reasons", $"Makes a denial reason{where}.")
        {
            Provenance = Api,
            Body = [Title],
            Answers =
            [
                new(201, "It is made.", row)
                {
                    Examples = [new("made", list.Path, "A reason of your own") { Body = """{"title":"Vardiya sonu","priority":60}""" }],
                },
                BadBody,
                Unauthorized,
                NotFound,
                .. OfBodies,
                Other,
            ],
        };
        yield return Detail(
            $"{path}{{id}}/",
            $"get{named}DenialReason",
            "Denial reasons",
            $"A denial reason{where}.",
            row,
            "denial reason",
            1,
            Api
        );
        yield return Change(
            "PUT",
            $"{path}{{id}}/",
            $"replace{named}DenialReason",
            "Denial reasons",
            $"Replaces a denial reason{where}: what is not sent gets its default.",
            Title,
            row,
            "denial reason",
            """{"title":"Ürün hasarlı geldi"}""",
            Api
        );
        yield return Change(
            "PATCH",
            $"{path}{{id}}/",
            $"change{named}DenialReason",
            "Denial reasons",
            $"Changes what is sent of a denial reason{where}.",
            "requests/denial-reason-change",
            row,
            "denial reason",
            """{"is_active":false}""",
            Api
        );
        yield return new(
            "DELETE",
            $"{list.Path}{{id}}/",
            $"delete{named}DenialReason",
            "Denial reasons",
            $"Deletes a denial reason{where}."
        )
        {
            Provenance = Api,
            Parameters = [Id("denial reason", 5)],
            Answers =
            [
                new(204, "It is gone.") { Examples = [new("gone", $"{list.Path}5/", "One that no package item has")] },
                Unauthorized,
                NotFound,
                new(409, "A package item was refused with it.", "error-detail")
                {
                    Provenance = Provenance.Assumed,
                    Headers = ["X-Oms-Simulator-Reason"],
                    Examples =
                    [
                        new("in_use", $"{list.Path}1/", "One in use")
                        {
                            Before =
                            [
                                (
                                    "POST",
                                    $"{Prefix}/packages/1/command/",
                                    """{"slug":"package__refuse_the_package__waiting__needs-rescheduling","denial_reason":1}"""
                                ),
                            ],
                        },
                    ],
                },
                Other,
            ],
        };
    }

    private static Operation StockQuery()
    {
        const string Path = $"{Prefix}/query-stock-availability";
        static Parameter Repeated(string name, int most, string description, string example, bool required = false) =>
            new(name, Type("array", ("items", Type("string", ("minLength", 1))), ("maxItems", most)), description, Api)
            {
                Repeated = true,
                Required = required,
                Example = new System.Text.Json.Nodes.JsonArray(example),
            };

        return Get(
            "/query-stock-availability",
            "queryStockAvailability",
            "Stock",
            "Which active locations have all of some products; a repeated sku is a quantity.",
            Api,
            [
                Repeated("sku", 100, "The products, 1 to 100 times.", "TSH100-01", required: true),
                Repeated("erp_code", 50, "The locations, at most 50 times; none: all.", "WH01"),
                Repeated("tag", 20, "The tags of locations, at most 20 times; none: all.", "depo"),
            ],
            Ok(
                "stock-availability",
                "Per location's `erp_code` whether it has all.",
                new Exchange(
                    "two",
                    $"{Path}?sku=TSH100-01&sku=TSH100-01&erp_code=WH01&erp_code=ST01",
                    "Two of one product at two locations"
                )
            ),
            new(400, "No valid location was given.", "error-detail")
            {
                Provenance = Api,
                Headers = ["X-Oms-Simulator-Reason"],
                Examples = [new("no_location", $"{Path}?sku=TSH100-01&erp_code=NOWHERE", "A code that no location has")],
            },
            new(422, "A parameter is missing or too often there.", "error-detail")
            {
                Provenance = Api,
                Headers = ["X-Oms-Simulator-Reason"],
                Examples = [new("no_sku", Path, "No sku")],
            }
        );
    }

    private static Operation Get(
        string path,
        string id,
        string tag,
        string summary,
        Provenance provenance,
        IReadOnlyList<Parameter> parameters,
        params Answer[] answers
    ) =>
        new("GET", Prefix + path, id, tag, summary)
        {
            Provenance = provenance,
            Parameters = parameters,
            Answers =
            [
                .. answers,
                Unauthorized,
                .. answers.Any(answer => answer.Status == 404) ? Array.Empty<Answer>() : [NotFound],
                Other,
            ],
        };

    private static Operation List(ListDefinition list, string id, string tag, string summary, string schema, string query) =>
        new("GET", list.Path, id, tag, summary)
        {
            Provenance = list.Provenance,
            Parameters = Of(list),
            Answers =
            [
                Ok(schema, "One page.", new Exchange("page", $"{list.Path}{query}", $"The demo world, `{query}`")),
                BadFilter,
                InvalidPage,
                Unauthorized,
                Other,
            ],
        };

    private static Operation Detail(
        string path,
        string id,
        string tag,
        string summary,
        string schema,
        string what,
        int example,
        Provenance provenance
    ) =>
        Get(
            path,
            id,
            tag,
            summary,
            provenance,
            [Id(what, example)],
            Ok(
                schema,
                $"The {what}.",
                new Exchange(
                    "one",
                    Prefix + path.Replace("{id}", $"{example}", StringComparison.Ordinal),
                    $"The {what} {example} of the demo world"
                )
            )
        );

    private static Operation File(string path, string id, string summary, int example) =>
        Get(
            path,
            id,
            "Packages",
            summary,
            Provenance.Assumed,
            [Id("package", example)],
            new Answer(200, "The file: a PDF, or what command 11 brought.")
            {
                MediaTypes = ["application/pdf", "*/*"],
                Examples = [new("file", Prefix + path.Replace("{id}", $"{example}", StringComparison.Ordinal), "A file")],
            }
        );

    private static Operation Change(
        string method,
        string path,
        string id,
        string tag,
        string summary,
        string body,
        string schema,
        string what,
        string example,
        Provenance provenance
    ) =>
        new(method, Prefix + path, id, tag, summary)
        {
            Provenance = provenance,
            Parameters = [Id(what, 1)],
            Body = [body],
            Answers =
            [
                Ok(
                    schema,
                    $"The {what} as it is now.",
                    new Exchange("changed", Prefix + path.Replace("{id}", "1", StringComparison.Ordinal), $"The {what} 1 of the demo world")
                    {
                        Body = example,
                    }
                ),
                BadBody,
                Unauthorized,
                NotFound,
                .. OfBodies,
                Other,
            ],
        };

    private static Answer Ok(string schema, string description, Exchange example) => new(200, description, schema) { Examples = [example] };

    private static Operation After(this Operation operation, IReadOnlyList<(string Method, string Target, string? Body)> before) =>
        operation with
        {
            Answers =
            [
                .. operation.Answers.Select(answer =>
                    answer.Status == 200
                        ? answer with
                        {
                            Examples = [.. answer.Examples.Select(example => example with { Before = before })],
                        }
                        : answer
                ),
            ],
        };
}
