namespace OmsSimulator.Domain;

/// <summary>An answer that is not success: its status, its exact text and why.</summary>
public sealed record Refusal
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What stands under <c>error</c>.</summary>
    public required ErrorBody Body { get; init; }

    /// <summary>One sentence for the developer, in <c>X-Oms-Simulator-Reason</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The ids of the transitions that can run now, where the refusal is about a package.</summary>
    public IReadOnlyList<int> Allowed { get; init; } = [];

    /// <summary>The row of the catalogue.</summary>
    public RefusalDefinition? Definition { get; init; }

    /// <summary>The code of the command that was sent, where the refusal is about one.</summary>
    public string? CommandCode { get; init; }

    /// <summary>Where and what, for the contract report.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The methods a 405 allows.</summary>
    public string? AllowedMethods { get; init; }
}

/// <summary>What stands under <c>error</c> in the vendor's envelope.</summary>
public abstract record ErrorBody
{
    private ErrorBody() { }

    /// <summary><c>{"detail": "…"}</c></summary>
    /// <param name="Sentence">The sentence.</param>
    public sealed record Detail(string Sentence) : ErrorBody;

    /// <summary>
    /// <c>{"non_field_errors": "…", "error_code": "…"}</c>: a plain string (Documented: S003), the code only where there is one.
    /// </summary>
    /// <param name="Sentence">The sentence.</param>
    /// <param name="Code">The code.</param>
    public sealed record Command(string Sentence, string? Code) : ErrorBody;

    /// <summary><c>{"code": "…", "en": "…"}</c>, the whole body: the one refusal without the envelope. Derived: dj-whisperer.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Sentence">The sentence.</param>
    public sealed record Coded(string Code, string Sentence) : ErrorBody;

    /// <summary><c>{"&lt;field&gt;": ["…"]}</c></summary>
    /// <param name="Errors">What is wrong with each field.</param>
    public sealed record Fields(FieldErrors Errors) : ErrorBody;
}

/// <summary>What the contract says of one refusal.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The <c>error_code</c>, where there is one.</param>
/// <param name="Sentence">The exact text; <c>…</c> stands for what varies.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record RefusalDefinition(int Status, string? Code, string Sentence, Provenance Provenance);

/// <summary>Every refusal of the simulator: status, code and exact text.</summary>
public static class Refusals
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Commands);
    private static readonly List<RefusalDefinition> Catalogue = [];

    /// <summary>The transition does not exist or cannot run now.</summary>
    public static readonly RefusalDefinition NotAllowed = Define(
        406,
        "commands_100_1",
        "Command definition is not allowed! Check source & destination states of command to be created",
        Documented
    );

    /// <summary>Id and slug name different transitions.</summary>
    public static readonly RefusalDefinition Mismatch = Define(406, "commands_100_5", "Command id and slug mismatch", Documented);

    /// <summary>Neither id nor slug.</summary>
    public static readonly RefusalDefinition NoTransition = Define(400, null, "transition or slug required", Documented);

    /// <summary>Something about fields.</summary>
    public static readonly RefusalDefinition BadFields = Define(
        400,
        null,
        "{\"<field>\":[\"…\"]}",
        Provenance.Documented(Pages.ApiReference)
    );

    /// <summary>Commands 21 and 22 on a package that has none.</summary>
    public static readonly RefusalDefinition NoShipment = Define(406, null, "Package has no shipment", Provenance.Assumed);

    /// <summary>Command 12 with a location that cannot supply its group.</summary>
    public static readonly RefusalDefinition NoSupply = Define(406, null, "No stock location can supply the package", Provenance.Assumed);

    /// <summary>Command 19 where Omnitron has another status. Documented: that there is such an error; its sentence is assumed.</summary>
    public static readonly RefusalDefinition OmnitronMismatch = Define(
        406,
        null,
        "Item status on Omnitron does not match the package",
        Provenance.Assumed
    );

    /// <summary>A command whose invoice did not come.</summary>
    public static readonly RefusalDefinition InvoiceUnreached = Define(
        406,
        null,
        "Invoice service could not be reached: …",
        Provenance.Assumed
    );

    /// <summary>A command whose bill data did not come.</summary>
    public static readonly RefusalDefinition BillUnreached = Define(406, null, "Bill service could not be reached: …", Provenance.Assumed);

    /// <summary>A command whose label did not come.</summary>
    public static readonly RefusalDefinition CarrierUnreached = Define(406, null, "Carrier could not be reached: …", Provenance.Assumed);

    /// <summary>Command 19 where Omnitron did not say which statuses it has.</summary>
    public static readonly RefusalDefinition OmnitronUnreached = Define(406, null, "Omnitron could not be reached: …", Provenance.Assumed);

    /// <summary>Not JSON.</summary>
    public static readonly RefusalDefinition NotJson = Define(400, null, "JSON parse error - …", Provenance.Assumed);

    /// <summary>No credentials.</summary>
    public static readonly RefusalDefinition NoCredentials = Define(
        401,
        null,
        "Authentication credentials were not provided.",
        Provenance.Documented(Pages.Login)
    );

    /// <summary>A token that nobody has.</summary>
    public static readonly RefusalDefinition BadToken = Define(401, null, "Invalid token.", Provenance.Documented(Pages.Login));

    /// <summary>No such record or path.</summary>
    public static readonly RefusalDefinition NotFound = Define(404, null, "Not found.", Provenance.Assumed);

    /// <summary>No such page of a list.</summary>
    public static readonly RefusalDefinition InvalidPage = Define(404, null, "Invalid page.", Provenance.Assumed);

    /// <summary>No such sandbox.</summary>
    public static readonly RefusalDefinition NoSandbox = Define(404, null, "Sandbox \"…\" does not exist.", Provenance.Assumed);

    /// <summary>Not that method.</summary>
    public static readonly RefusalDefinition MethodNotAllowed = Define(405, null, "Method \"…\" not allowed.", Provenance.Assumed);

    /// <summary>A header Accept that nothing served fits.</summary>
    public static readonly RefusalDefinition NotAcceptable = Define(
        406,
        null,
        "Could not satisfy the request Accept header.",
        Provenance.Derived(Pages.Libraries)
    );

    /// <summary>A record that others refer to.</summary>
    public static readonly RefusalDefinition InUse = Define(409, null, "Denial reason … is in use.", Provenance.Assumed);

    /// <summary>A body over the limit.</summary>
    public static readonly RefusalDefinition TooLarge = Define(
        413,
        null,
        "Request body is too large: at most … bytes are accepted.",
        Provenance.Assumed
    );

    /// <summary>Not that media type.</summary>
    public static readonly RefusalDefinition UnsupportedMediaType = Define(
        415,
        null,
        "Unsupported media type \"…\" in request.",
        Provenance.Assumed
    );

    /// <summary>More requests than the installation's rate limit.</summary>
    public static readonly RefusalDefinition Throttled = Define(
        429,
        null,
        "Request was throttled. Expected available in … seconds.",
        Provenance.Assumed
    );

    /// <summary>A stock query out of its bounds.</summary>
    public static readonly RefusalDefinition BadQuery = Define(422, null, "…", Provenance.Documented(Pages.ApiReference));

    /// <summary>A stock query without a valid location.</summary>
    public static readonly RefusalDefinition NoLocation = Define(
        400,
        null,
        "No valid stock location was given.",
        Provenance.Documented(Pages.ApiReference)
    );

    /// <summary>A webhook subscription with the same address and type as another.</summary>
    public static readonly RefusalDefinition HookExists = Define(
        406,
        "webhook_100_2",
        "Webhook already registered",
        Provenance.Derived(Pages.Libraries)
    );

    /// <summary>A bug of the simulator.</summary>
    public static readonly RefusalDefinition ServerError = Define(
        500,
        null,
        "A server error occurred.",
        Provenance.Derived(Pages.Libraries)
    );

    /// <summary>The refusals, in the order above.</summary>
    public static IReadOnlyList<RefusalDefinition> All => Catalogue;

    /// <summary>One of the catalogue's refusals under <c>non_field_errors</c>, as commands answer.</summary>
    public static Refusal OfCommand(RefusalDefinition definition, string reason) =>
        new()
        {
            Status = definition.Status,
            Definition = definition,
            Body = new ErrorBody.Command(definition.Sentence, definition.Code),
            Reason = reason,
        };

    /// <summary>One of the catalogue's refusals under <c>detail</c>; <paramref name="varying"/> stands in for the <c>…</c>.</summary>
    public static Refusal OfDetail(RefusalDefinition definition, string? varying = null, string? reason = null)
    {
        var sentence = varying is null ? definition.Sentence : definition.Sentence.Replace("…", varying, StringComparison.Ordinal);
        return new()
        {
            Status = definition.Status,
            Definition = definition,
            Body = new ErrorBody.Detail(sentence),
            Reason = reason ?? definition.Sentence.Replace("…", "...", StringComparison.Ordinal),
        };
    }

    /// <summary>A partner that a command needs could not be reached.</summary>
    public static Refusal OfUnreached(Partner partner, string why)
    {
        var definition = partner switch
        {
            Partner.Invoice => InvoiceUnreached,
            Partner.Bill => BillUnreached,
            Partner.Carrier => CarrierUnreached,
            _ => OmnitronUnreached,
        };
        var sentence = definition.Sentence.Replace("…", why, StringComparison.Ordinal);
        return new()
        {
            Status = definition.Status,
            Definition = definition,
            Body = new ErrorBody.Command(sentence, definition.Code),
            Reason = $"{sentence}. Nothing was changed; the command can be sent again.",
        };
    }

    /// <summary>One of the catalogue's refusals as dj-whisperer answers, outside the envelope.</summary>
    public static Refusal OfCode(RefusalDefinition definition, string reason) =>
        new()
        {
            Status = definition.Status,
            Definition = definition,
            Body = new ErrorBody.Coded(definition.Code!, definition.Sentence),
            Reason = reason,
        };

    /// <summary>All that is wrong with fields.</summary>
    public static Refusal OfFields(FieldErrors errors) =>
        new()
        {
            Status = BadFields.Status,
            Definition = BadFields,
            Body = new ErrorBody.Fields(errors),
            Reason = $"Wrong or missing: {string.Join(", ", errors.All.Select(error => error.Field))}.",
        };

    private static RefusalDefinition Define(int status, string? code, string sentence, Provenance provenance)
    {
        var definition = new RefusalDefinition(status, code, sentence, provenance);
        Catalogue.Add(definition);
        return definition;
    }
}
