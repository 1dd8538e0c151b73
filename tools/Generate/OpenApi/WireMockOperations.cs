namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// The operations that are there for WireMock's clients: near misses, and the lists of stubs and scenarios, of which there are none.
/// </summary>
internal static class WireMockOperations
{
    private const string Pattern = """{"method":"PUT","url":"/api/v1/oms/packages/1/command/"}""";

    private static readonly (string Method, string Target, string? Body)[] Called =
    [
        ("POST", "/api/v1/oms/packages/1/command/", """{"transition":2021}"""),
    ];

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other) =>
        [
            Empty("/__admin/mappings", "listStubMappings", "The stub mappings: none, here are no stubs.", "control/mappings", other),
            Empty(
                "/__admin/mappings/unmatched",
                "listUnmatchedStubMappings",
                "The stub mappings that no call met: none.",
                "control/mappings",
                other
            ),
            Empty("/__admin/scenarios", "listScenarios", "The scenarios of stubs: none.", "control/scenarios", other),
            Empty(
                "/__admin/requests/unmatched/near-misses",
                "listNearMissesOfUnmatchedRequests",
                "The stubs that come closest to the calls that were refused: none.",
                "control/near-misses",
                other
            ),
            Near(
                "request",
                "findNearMissesOfRequest",
                "The stubs that come closest to a call: none.",
                """{"url":"/","method":"GET"}""",
                null,
                """[]""",
                malformed,
                other
            ),
            Near(
                "request-pattern",
                "findNearMissesOfPattern",
                "The calls that come closest to a pattern, and in what they differ.",
                Pattern,
                "requests/request-pattern",
                """{"cookies":{}}""",
                malformed,
                other
            ),
        ];

    private static Operation Empty(string path, string id, string summary, string schema, Answer other) =>
        new("GET", path, id, "Journal", summary)
        {
            Answers = [new(200, "An empty list.", schema) { Examples = [new("none", path, "There are none")] }, other],
        };

    private static Operation Near(
        string what,
        string id,
        string summary,
        string body,
        string? schema,
        string wrong,
        Answer malformed,
        Answer other
    ) =>
        new("POST", $"/__admin/near-misses/{what}", id, "Journal", summary)
        {
            Body = [schema ?? "requests/logged-request"],
            Answers =
            [
                new(200, "The closest, closest first.", "control/near-misses")
                {
                    Examples = [new("closest", $"/__admin/near-misses/{what}", "One") { Body = body, Before = Called }],
                },
                malformed,
                new(422, "The document is wrong.", "problem")
                {
                    Examples = [new("wrong", $"/__admin/near-misses/{what}", "What is wrong is named") { Body = wrong }],
                },
                other,
            ],
        };
}
