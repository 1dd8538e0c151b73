using System.Text.Json.Nodes;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations that copy a sandbox, keep it and play its journal again.</summary>
internal static class SnapshotOperations
{
    private const string Path = "/__admin/snapshot";
    private const string Lines = "application/x-ndjson";

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other) =>
        [
            new(
                "POST",
                "/__admin/sandboxes/{name}/fork",
                "forkSandbox",
                "Sandboxes",
                "Copies a sandbox; a reset takes the copy back to this moment."
            )
            {
                Description =
                    "State, clock, what waits on it, subscriptions, faults, partners and journal are copied. Webhooks on their way stay with the original.",
                Parameters =
                [
                    new("name", Type("string"), "The original's name.")
                    {
                        InPath = true,
                        Required = true,
                        Example = "default",
                    },
                ],
                Body = ["requests/fork"],
                Answers =
                [
                    new(201, "It is made.", "control/sandbox")
                    {
                        Examples = [new("fork", "/__admin/sandboxes/default/fork", "Of the demo world") { Body = """{"name":"trial"}""" }],
                    },
                    malformed,
                    new(404, "There is no original of that name.", "problem")
                    {
                        Examples =
                        [
                            new("none", "/__admin/sandboxes/nobody/fork", "A name that none has") { Body = """{"name":"trial"}""" },
                        ],
                    },
                    new(409, "There is one of the new name.", "problem")
                    {
                        Examples =
                        [
                            new("exists", "/__admin/sandboxes/default/fork", "A name that is taken") { Body = """{"name":"default"}""" },
                        ],
                    },
                    new(422, "The document is wrong; each place is named.", "problem")
                    {
                        Examples =
                        [
                            new("wrong", "/__admin/sandboxes/default/fork", "No name of a sandbox") { Body = """{"name":"Not A Name"}""" },
                        ],
                    },
                    other,
                ],
            },
            new(
                "GET",
                Path,
                "takeSnapshot",
                "Sandboxes",
                "The whole sandbox as one document: NDJSON, a line after the other, the last with a checksum."
            )
            {
                Description =
                    "With `secrets=omit` it is for others to have: users without passwords, no tokens, webhooks without keys and credentials, addresses without who is asking. It loads all the same.",
                Parameters =
                [
                    new("secrets", Type("string", ("enum", new JsonArray("omit"))), "`omit`: no secrets are in it.") { Example = "omit" },
                ],
                Answers =
                [
                    new(200, "The lines.") { MediaTypes = [Lines] },
                    new(422, "The query is wrong; the place is named.", "problem")
                    {
                        Examples = [new("secrets", $"{Path}?secrets=keep", "A word that does not exist")],
                    },
                    other,
                ],
            },
            new("PUT", Path, "restoreSnapshot", "Sandboxes", "Puts a snapshot back: this sandbox becomes what it shows.")
            {
                Description =
                    "The body is what `GET` of the same address answered. Each line is checked, and nothing changes where one is damaged.",
                TextBody = Lines,
                Answers =
                [
                    new(204, "The sandbox is what the snapshot shows."),
                    new(422, "The snapshot is damaged; the place is named.", "problem")
                    {
                        Examples = [new("damaged", Path, "No snapshot") { Body = "{}" }],
                    },
                    other,
                ],
            },
            new(
                "POST",
                "/__admin/compare",
                "compareRecording",
                "Contract",
                "In what a recorded OMS does otherwise than this sandbox's installation."
            )
            {
                Description =
                    "The body is a HAR file of `oms-simulator record`, a browser or a proxy. Recorded commands are sent to a fresh OMS, record by record; this sandbox is left alone.",
                Body = ["requests/recording"],
                Answers =
                [
                    new(200, "The differences; those that repeat are one row.", "control/drift")
                    {
                        Examples =
                        [
                            new("renamed", "/__admin/compare", "An OMS that calls a state otherwise")
                            {
                                Body =
                                    """{"log":{"entries":[{"request":{"method":"GET","url":"https://oms.example/api/v1/oms/packages/7/"},"response":{"status":200,"content":{"text":"{\"id\":7,\"state\":{\"id\":33,\"name\":\"Bekliyor\",\"enum_class\":\"PackageStatus\",\"enum_value\":\"100\"}}"}}}]}}""",
                            },
                        ],
                    },
                    malformed,
                    new(422, "It is no recording; the place is named.", "problem")
                    {
                        Examples = [new("wrong", "/__admin/compare", "No recording") { Body = """{"log":{}}""" }],
                    },
                    other,
                ],
            },
            new(
                "POST",
                "/__admin/replay",
                "replayJournal",
                "Journal",
                "Runs a recorded journal against this sandbox, until an answer differs."
            )
            {
                Description =
                    "With `clock=recorded` the clock is frozen, and stands for each request where it stood when that was recorded.",
                Parameters =
                [
                    new(
                        "clock",
                        Type("string", ("enum", new JsonArray("own", "recorded")), ("default", "own")),
                        "Whose time it is: that of this sandbox, or that of the journal."
                    )
                    {
                        Example = "recorded",
                    },
                ],
                Body = ["control/requests"],
                Answers =
                [
                    new(200, "What it came to.", "control/replay")
                    {
                        Examples =
                        [
                            new("nothing", "/__admin/replay", "A journal without calls")
                            {
                                Body = """{"requests":[],"meta":{"total":0,"dropped":0},"requestJournalDisabled":false}""",
                            },
                        ],
                    },
                    malformed,
                    new(422, "It is no journal; each place is named.", "problem")
                    {
                        Examples = [new("wrong", "/__admin/replay", "No journal") { Body = """{"requests":{}}""" }],
                    },
                    other,
                ],
            },
        ];
}
