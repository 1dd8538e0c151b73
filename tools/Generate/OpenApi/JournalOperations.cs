using System.Text.Json.Nodes;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of the journal.</summary>
internal static class JournalOperations
{
    private const string Path = "/__admin/requests";
    private const string FirstId = "384f0b3e-81cc-4c70-b14f-2a2257bfbf8d";

    private static Parameter Id =>
        new("id", Type("string"), "The id.")
        {
            InPath = true,
            Required = true,
            Example = FirstId,
        };

    private static Parameter Simulator =>
        new("simulator", Type("boolean"), "Whether members of the simulator's own are wanted, which WireMock's clients do not know.")
        {
            Example = true,
        };

    private static readonly (string Method, string Target, string? Body)[] Called =
    [
        ("GET", "/api/v1/oms/packages/short/?limit=1", null),
        ("POST", "/api/v1/oms/packages/1/command/", """{"transition":2021}"""),
        ("POST", "/api/v1/oms/packages/1/command/", """{"transition":2401}"""),
    ];

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other) =>
        [
            new("GET", Path, "listRequests", "Journal", "The calls to this sandbox's OMS API, newest first.")
            {
                Parameters =
                [
                    new("limit", Type("integer", ("minimum", 0)), "How many at most.") { Example = 2 },
                    new("since", Type("string"), "Only those after this instant on the sandbox's clock.")
                    {
                        Example = "2026-01-05T08:00:00Z",
                    },
                    new("unmatched", Type("boolean"), "Only those that were answered with a 4xx.") { Example = true },
                    new(
                        "from",
                        Type("string", ("enum", new JsonArray("client", "console"))),
                        "Only those of clients, or those that people sent with the console."
                    )
                    {
                        Example = "console",
                    },
                    new("method", Type("string"), "Only those with this method."),
                    new("path", Type("string"), "Only those with this in their path or query, whatever the letters' case."),
                    new(
                        "status",
                        Type("string", ("pattern", "^([1-5]([0-9]{2}|xx)|0)$")),
                        "Only those answered so: `406`, `4xx`, or `0` for none."
                    )
                    {
                        Example = "4xx",
                    },
                    new("command", Type("string"), "Only those that sent this command, by its code.") { Example = "COMPLETE_PACKAGING" },
                    new("package", Type("integer", ("minimum", 1)), "Only those about this package, by its id."),
                    Simulator,
                ],
                Answers =
                [
                    new(200, "The entries.", "control/requests")
                    {
                        Examples =
                        [
                            new("two", $"{Path}?limit=2&simulator=true", "Two commands: one that happened, one that was refused")
                            {
                                Before = Called,
                            },
                        ],
                    },
                    new(422, "A parameter is wrong.", "problem") { Examples = [new("limit", $"{Path}?limit=few", "No number")] },
                    other,
                ],
            },
            new("DELETE", Path, "clearRequests", "Journal", "Forgets all calls.")
            {
                Answers = [new(204, "It is empty.") { Examples = [new("empty", Path, "Cleared")] }, other],
            },
            new("POST", $"{Path}/reset", "resetRequests", "Journal", "Forgets all calls, as older clients of WireMock ask for it.")
            {
                Answers = [new(204, "It is empty.") { Examples = [new("empty", $"{Path}/reset", "Cleared")] }, other],
            },
            new("GET", $"{Path}/unmatched", "listUnmatchedRequests", "Journal", "The calls that were answered with a 4xx.")
            {
                Parameters = [Simulator],
                Answers =
                [
                    new(200, "The entries.", "control/requests")
                    {
                        Examples = [new("unmatched", $"{Path}/unmatched", "A command that was refused") { Before = Called }],
                    },
                    other,
                ],
            },
            new("GET", $"{Path}/{{id}}", "getRequest", "Journal", "One call, by the id that its answer has in `X-Oms-Simulator-Request`.")
            {
                Parameters = [Id, Simulator],
                Answers =
                [
                    new(200, "The entry.", "control/request")
                    {
                        Examples = [new("first", $"{Path}/{FirstId}", "The first call") { Before = Called }],
                    },
                    new(404, "There is none of that id.", "problem") { Examples = [new("none", $"{Path}/none", "An id that none has")] },
                    other,
                ],
            },
            new("DELETE", $"{Path}/{{id}}", "forgetRequest", "Journal", "Forgets one call.")
            {
                Parameters = [Id],
                Answers =
                [
                    new(204, "It is no more.") { Examples = [new("first", $"{Path}/{FirstId}", "The first call") { Before = Called }] },
                    new(404, "There is none of that id.", "problem") { Examples = [new("none", $"{Path}/none", "An id that none has")] },
                    other,
                ],
            },
            new(
                "POST",
                $"{Path}/scenario",
                "writeScenario",
                "Journal",
                "Calls of the journal as a test that does the same: a feature, or a test of xUnit."
            )
            {
                Description =
                    "It begins as the sandbox did, does again whatever changed it, by either surface, and claims the answers of the calls that are chosen. "
                    + "Gherkin is in the words of OmsSimulator.Testing.Reqnroll, C# is xUnit with OmsSimulator.Testing.",
                Body = ["requests/scenario"],
                Parameters =
                [
                    new(
                        "format",
                        Type("string", ("enum", new JsonArray("gherkin", "csharp")), ("default", "gherkin")),
                        "How it is written."
                    )
                    {
                        Example = "gherkin",
                    },
                ],
                Answers =
                [
                    new(200, "The test.") { MediaTypes = ["text/plain"] },
                    malformed,
                    new(404, "The journal has no such call; its place is named.", "problem")
                    {
                        Examples = [new("none", $"{Path}/scenario", "An id that none has") { Body = """{"ids":["none"]}""" }],
                    },
                    new(
                        409,
                        "It cannot be written so: the sandbox came out of a snapshot, or C# was asked for, which logs nobody in and sends JSON alone.",
                        "problem"
                    )
                    {
                        Examples =
                        [
                            new("tokens", $"{Path}/scenario?format=csharp", "C#, where tokens are asked for")
                            {
                                AsksForToken = true,
                                Before = [("GET", "/api/v1/oms/packages/short/?limit=1", null)],
                                Body = $$"""{"ids":["{{FirstId}}"]}""",
                            },
                        ],
                    },
                    new(422, "The body is wrong, or a call that cannot be claimed was chosen.", "problem")
                    {
                        Examples = [new("nothing", $"{Path}/scenario", "Nothing chosen") { Body = """{"ids":[]}""" }],
                    },
                    other,
                ],
            },
            Search(
                "find",
                "findRequests",
                "The calls that a pattern means, oldest first; with `?simulator=true` and where there is none, the closest ones and in what they differ.",
                "control/requests",
                "The entries.",
                malformed,
                other
            ),
            Search("count", "countRequests", "How many calls a pattern means.", "control/request-count", "The number.", malformed, other),
            Search(
                "remove",
                "removeRequests",
                "Forgets the calls that a pattern means.",
                "control/requests-removed",
                "What was forgotten.",
                malformed,
                other
            ),
        ];

    private static Operation Search(
        string call,
        string id,
        string summary,
        string schema,
        string description,
        Answer malformed,
        Answer other
    ) =>
        new("POST", $"{Path}/{call}", id, "Journal", summary)
        {
            Body = ["requests/request-pattern"],
            Parameters = [Simulator],
            Answers =
            [
                new(200, description, schema)
                {
                    Examples =
                    [
                        new("found", $"{Path}/{call}", "Commands with a transition")
                        {
                            Body =
                                """{"method":"POST","urlPathPattern":"/api/v1/oms/packages/\\d+/command/","bodyPatterns":[{"matchesJsonPath":{"expression":"$.transition","equalTo":"2021"}}]}""",
                            Before = Called,
                        },
                    ],
                },
                malformed,
                new(422, "The pattern is wrong, or has a key of WireMock's that is not supported here.", "problem")
                {
                    Examples =
                    [
                        new("unsupported", $"{Path}/{call}", "A key of WireMock's that is not supported")
                        {
                            Body = """{"cookies":{"a":{"equalTo":"b"}}}""",
                        },
                    ],
                },
                other,
            ],
        };
}
