using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of faults.</summary>
internal static class FaultOperations
{
    private const string Path = "/__admin/faults";
    private const string Busy =
        """{"match":{"command":"SHIP_THE_PACKAGE"},"nth":2,"times":1,"then":{"delay":"PT2S","status":503,"body":{"error":{"detail":"Busy."},"status_code":503}}}""";

    private static readonly (string Method, string Target, string? Body)[] Defined = [("POST", Path, Busy)];

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other) =>
        [
            new("GET", Path, "listFaults", "Faults", "The faults, with how often they matched and fired.")
            {
                Answers =
                [
                    new(200, "All of them.", "control/faults") { Examples = [new("one", Path, "One fault") { Before = Defined }] },
                    other,
                ],
            },
            new(
                "POST",
                Path,
                "defineFault",
                "Faults",
                "Makes calls go wrong: before the effect, which then does not come about, or after it."
            )
            {
                Body = ["requests/fault"],
                Answers =
                [
                    new(201, "It is defined.", "control/fault")
                    {
                        Examples =
                        [
                            new("busy", Path, "The second shipping is answered with 503, after two seconds") { Body = Busy },
                            new("lost", Path, "A command happens, and its answer is lost")
                            {
                                Body =
                                    """{"match":{"method":"POST","path":"/api/v1/oms/packages/"},"times":1,"after":true,"then":{"drop":"connection_reset"}}""",
                            },
                        ],
                    },
                    malformed,
                    new(422, "The document is wrong; each place is named.", "problem")
                    {
                        Examples =
                        [
                            new("wrong", Path, "A body without a status, and an unknown command")
                            {
                                Body = """{"match":{"command":"SHIP"},"then":{"body":{}}}""",
                            },
                        ],
                    },
                    other,
                ],
            },
            new("DELETE", Path, "clearFaults", "Faults", "Takes all faults away.")
            {
                Answers = [new(204, "There are none.") { Examples = [new("none", Path, "Cleared")] }, other],
            },
            new("GET", $"{Path}/{{id}}", "getFault", "Faults", "One fault.")
            {
                Parameters = [Id],
                Answers =
                [
                    new(200, "It.", "control/fault") { Examples = [new("one", $"{Path}/1", "The first one") { Before = Defined }] },
                    NotFound,
                    other,
                ],
            },
            new("DELETE", $"{Path}/{{id}}", "dropFault", "Faults", "Takes a fault away.")
            {
                Parameters = [Id],
                Answers =
                [
                    new(204, "It is gone.") { Examples = [new("gone", $"{Path}/1", "The first one") { Before = Defined }] },
                    NotFound,
                    other,
                ],
            },
        ];

    private static Parameter Id { get; } =
        new("id", Type("integer", ("minimum", 1)), "The id of the fault.")
        {
            InPath = true,
            Required = true,
            Example = 1,
        };

    private static Answer NotFound { get; } =
        new(404, "There is none of that id.", "problem")
        {
            SharedAs = "NoFault",
            Examples = [new("none", $"{Path}/99", "An id that none has") { Method = "GET" }],
        };
}
