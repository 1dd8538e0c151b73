using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations that write tests: those that a suite lacks, and tours.</summary>
internal static class MissingTestsOperations
{
    private const string Missing = "/__admin/coverage/missing";
    private const string Tour = "/__admin/coverage/tour";
    private const string Text = "text/plain";

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer other) =>
        [
            new(
                "GET",
                Missing,
                "getMissingTests",
                "Contract",
                "The tests that a suite lacks: a runnable one for everything that clients have not done yet."
            )
            {
                Description =
                    "Each is complete: it makes what it needs in an empty sandbox, sends one command, and says what is answered and all that changes. "
                    + "Gherkin is in the words of OmsSimulator.Testing.Reqnroll, C# is xUnit with OmsSimulator.Testing, JSON is for any other language.",
                Parameters =
                [
                    Format("gherkin", "csharp", "json"),
                    new(
                        "dimension",
                        Type("string", ("enum", Words([.. CellNames.Dimensions]))),
                        "One dimension of the coverage; all where it is left out."
                    )
                    {
                        Example = "transitions",
                    },
                    new("limit", Type("integer", ("minimum", 1)), "How many tests at most.") { Example = 1 },
                    new("offset", Type("integer", ("minimum", 0), ("default", 0)), "How many tests are skipped first.") { Example = 0 },
                    new(
                        "scope",
                        Type("string", ("enum", Words("sandbox", "all")), ("default", "sandbox")),
                        "Whose requests count: this sandbox's, or all since the simulator started."
                    ),
                    new(
                        "label",
                        Type("string", ("minLength", 1), ("maxLength", 100)),
                        "Only of the sandboxes that were made with this label; not with `scope=all`."
                    ),
                    .. Narrowing(),
                ],
                Answers =
                [
                    new(200, "The tests; with `format=json` as a document.", "control/missing-tests")
                    {
                        MediaTypes = [Text],
                        Examples =
                        [
                            new(
                                "missing",
                                $"{Missing}?format=json&dimension=transitions&commands=COMPLETE_PACKAGING&limit=1",
                                "The first of a command"
                            ),
                        ],
                    },
                    new(404, "No sandbox was made with this label.", "problem")
                    {
                        Examples = [new("label", $"{Missing}?label=nobody", "A label that no sandbox has")],
                    },
                    new(422, "The query is wrong; each place is named.", "problem")
                    {
                        Examples = [new("format", $"{Missing}?format=java", "A format that does not exist")],
                    },
                    other,
                ],
            },
            new("GET", Tour, "getTour", "Contract", "Few and short walks that take every transition.")
            {
                Parameters = [Format("gherkin", "csharp", "text"), .. Narrowing()],
                Answers =
                [
                    new(200, "The walks.") { MediaTypes = [Text] },
                    new(422, "The query is wrong; each place is named.", "problem")
                    {
                        Examples = [new("format", $"{Tour}?format=pdf", "A format that does not exist")],
                    },
                    other,
                ],
            },
        ];

    private static IEnumerable<Parameter> Narrowing() =>
        [
            new("commands", Type("array", ("items", Type("string"))), "Only these commands, by their codes.")
            {
                Example = new JsonArray("COMPLETE_PACKAGING"),
            },
            new("exclude", Type("array", ("items", Type("string"))), "Without these commands, by their codes."),
            new("visible", Type("string", ("enum", Words([.. Transition.Interfaces]))), "Only transitions whose button is shown there."),
        ];

    private static Parameter Format(params string[] formats) =>
        new("format", Type("string", ("enum", Words(formats)), ("default", formats[0])), "How they are written.");

    private static JsonArray Words(params string[] words) => [.. words.Select(word => (JsonNode)word)];
}
