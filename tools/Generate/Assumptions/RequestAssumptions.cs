namespace OmsSimulator.Generate;

/// <summary>What is assumed about selecting and answering commands, beside the catalogue's marks.</summary>
internal static class RequestAssumptions
{
    private const string Selecting = "Rules: selecting a command";
    private const string Parameters = "Rules: parameters";
    private const string Answers = "Rules: answers";

    /// <summary>The assumptions.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [
        new(
            Selecting,
            "transitions.id",
            "the ids of the transitions, but for 1841 and 1809, which samples show",
            "Ids differ between installations.",
            "transitions: [{ command: BLOCK_THE_PACKAGE, from: Waiting, to: Blocked, id: 4711 }]"
        ),
        new(
            Selecting,
            "transitions.label",
            "a transition is labelled with its command's title and shown in all three interfaces",
            "Labels and ui_visibility are the customer's.",
            "transitions: [{ command: BLOCK_THE_PACKAGE, from: Waiting, to: Blocked, label: Beklet, ui_visibility: [oms_web] }]"
        ),
        new(
            Selecting,
            "transitions.slug",
            "slugs are made of the English names of the states",
            "The one slug that a sample shows is made of Turkish names.",
            "transitions: [{ command: BLOCK_THE_PACKAGE, from: Waiting, to: Blocked, slug: your-slug }]"
        ),
        new(
            Selecting,
            "transitions.dates",
            "the rows of an installation were made at one fixed instant",
            "Their dates tell a client nothing."
        ),
        new(Selecting, "selector.null", "transition and slug count as absent when they are null or empty", "S003 does not say."),
        new(
            Selecting,
            "selector.unknown",
            "both given and one of them unknown is commands_100_5, both unknown commands_100_1",
            "S003 describes the mismatch of two that exist."
        ),
        new(
            Selecting,
            "checks.order",
            "authentication, record, media type and JSON, selector, mismatch, state, parameters, effect: the first check that fails answers",
            "S003 lists the errors, not their order."
        ),
        new(
            Selecting,
            "checks.state.status",
            "a command that cannot run now is a 406",
            "Other pages call a wrong source state a validation error.",
            "settings: { wrong_state_status: 400 }"
        ),
        new(
            Selecting,
            "checks.body",
            "a body may be 64 levels deep, holds no key twice, and has at most 1 MiB",
            "No page gives a limit.",
            "settings: { body_limit: 1048576 }"
        ),
        new(
            Selecting,
            "captured.unknown",
            "a command code that only a captured installation knows moves the state plainly, with a contract warning",
            "What it does is in no page.",
            "commands: { SHIP_THE_PACKAGE: { code: YOUR_CODE } }"
        ),
        new(
            Parameters,
            "place",
            "a parameter at a place that its page does not show is accepted, with a contract warning",
            "S002 shows the top level, the other pages input_parameters."
        ),
        new(Parameters, "place.both", "the same parameter in both places with different values is a 400 on it", "No page shows both."),
        new(
            Parameters,
            "input_parameters",
            "input_parameters: null counts as absent, anything but an object is a 400 on it",
            "The sentence is DRF's; that it is said is a guess."
        ),
        new(
            Parameters,
            "package",
            "package is optional; where a page lists it its absence is a warning; another package than the path's is a 400",
            "S002 calls it mandatory, the bodies of S003 lack it."
        ),
        new(Parameters, "types", "types are strict JSON: \"12\" is no integer, \"yes\" no boolean", "DRF itself would take them."),
        new(
            Parameters,
            "cargo_company",
            "cargo_company may also be the carrier's erp_code",
            "S003 says “str or id” and does not say which string."
        ),
        new(Parameters, "package_items.once", "each item is named at most once", "No page speaks of repetition."),
        new(
            Parameters,
            "barcodes.stored",
            "a barcode is stored on the package items of its order item",
            "S002 and S004 do not say where it goes."
        ),
        new(
            Parameters,
            "unknown",
            "unknown fields are ignored, with a contract warning; transition_id gets one that names transition",
            "The tables of S003 write transition_id, the bodies transition."
        ),
        new(
            Parameters,
            "sentences",
            "the sentences about repetition, items that are not named, base64, both places, and delivered_status",
            "DRF has none for them."
        ),
        new(
            Answers,
            "package.first",
            "the answer describes the first package by id that now carries the items",
            "The page's sample has one package."
        ),
        new(
            Answers,
            "package.is_same_location",
            "is_same_location: its location is the one the command was run at",
            "The key is documented, its meaning is not."
        ),
        new(
            Answers,
            "flags.remote_invoice_call",
            "remote_invoice_call: true means the installation's own invoice service",
            "PAR shows an object.",
            "transitions: [{ command: COMPLETE_PACKAGING, from: Waiting, to: Packed, config: { remote_invoice_call: { remote_url: \"http://localhost:9000/\" } } }]"
        ),
        new(
            Answers,
            "flags.remote_bill_fulfillment_call",
            "remote_bill_fulfillment_call is false unless it is set",
            "PAR gives no default.",
            "transitions: [{ command: COMPLETE_PACKAGING, from: Waiting, to: Packed, config: { remote_bill_fulfillment_call: true } }]"
        ),
        new(
            Answers,
            "invoice",
            "the invoice service answers INV and the package's number",
            "It is the customer's; the simulator has a stand-in."
        ),
    ];
}
