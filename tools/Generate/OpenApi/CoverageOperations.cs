using System.Text.Json.Nodes;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations of the coverage.</summary>
internal static class CoverageOperations
{
    private const string Path = "/__admin/coverage";

    private static readonly Parameter Scope = new(
        "scope",
        Type("string", ("enum", new JsonArray("sandbox", "all")), ("default", "sandbox")),
        "`all`: of every sandbox since the simulator started, dropped ones included."
    )
    {
        Example = "all",
    };

    private static readonly Parameter Label = new(
        "label",
        Type("string", ("minLength", 1), ("maxLength", 100)),
        "Of the sandboxes that were made with this `label`; not together with `scope=all`. A label that none has: 404."
    );

    private static readonly Parameter[] Narrowing =
    [
        Codes("commands", "The codes of the commands that count; all where it is left out."),
        Codes("exclude", "The codes of commands that do not count."),
        new(
            "visible",
            Type("string", ("enum", new JsonArray("oms_web", "third_party", "instore"))),
            "Only transitions whose `ui_visibility` has it count, and their commands."
        )
        {
            Example = "third_party",
        },
    ];

    private static readonly (string Method, string Target, string? Body)[] Lived =
    [
        ("DELETE", $"{Path}?scope=all", null),
        ("POST", "/api/v1/oms/packages/1/command/", """{"slug":"package__complete_packaging__waiting__packed"}"""),
        ("POST", "/api/v1/oms/packages/1/command/", """{"slug":"package__complete_packaging__waiting__packed"}"""),
    ];

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer other) =>
        [
            new(
                "GET",
                Path,
                "getCoverage",
                "Coverage",
                "What clients lived through of what the installation makes possible: transitions, refusals, parameters, hazards."
            )
            {
                Description =
                    "Counted is what clients send to the vendor's API; a request with the header `X-Oms-Simulator-Coverage: off` is not.",
                Parameters =
                [
                    Scope,
                    Label,
                    .. Narrowing,
                    new(
                        "format",
                        Type("string", ("enum", new JsonArray("json", "html", "junit", "markdown")), ("default", "json")),
                        "How it is written: `html` is one page without outside addresses, `markdown` fits a pull request."
                    )
                    {
                        Example = "json",
                    },
                ],
                Answers =
                [
                    new(
                        200,
                        "The coverage; with `format` as a page, as JUnit XML (not covered is skipped) or as Markdown.",
                        "control/coverage"
                    )
                    {
                        MediaTypes = ["text/html", "application/xml", "text/markdown"],
                        IsLong = true,
                        Examples =
                        [
                            new("coverage", Path, "After a package was packed, and packed once more") { Before = Lived },
                            new("narrowed", $"{Path}?commands=COMPLETE_PACKAGING", "Of an ERP that only packs") { Before = Lived },
                        ],
                    },
                    NoLabel("unlabelled", $"{Path}?label=nightly"),
                    new(422, "The query is wrong; each place is named.", "problem")
                    {
                        Examples = [new("format", $"{Path}?format=pdf&command=SHIP", "A format and a key that do not exist")],
                    },
                    other,
                ],
            },
            new("DELETE", Path, "clearCoverage", "Coverage", "Begins anew: the sandbox, all of them, or those with a label.")
            {
                Description = "What a sandbox or a label had stays in the sum of all; with `scope=all` everything begins anew.",
                Parameters = [Scope, Label],
                Answers =
                [
                    new(204, "It begins anew.") { Examples = [new("empty", Path, "Cleared")] },
                    NoLabel("unlabelled", $"{Path}?label=nightly"),
                    new(422, "The query is wrong; each place is named.", "problem")
                    {
                        Examples = [new("scope", $"{Path}?scope=none", "A scope that does not exist")],
                    },
                    other,
                ],
            },
        ];

    private static Answer NoLabel(string name, string target) =>
        new(404, "No sandbox was made with this label.", "problem") { Examples = [new(name, target, "A label that none has")] };

    private static Parameter Codes(string name, string description) =>
        new(name, Type("array", ("items", Type("string"))), description) { Example = new JsonArray("COMPLETE_PACKAGING") };
}
