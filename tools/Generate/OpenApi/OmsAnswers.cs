using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The answers that operations of the vendor's surface share.</summary>
internal static class OmsAnswers
{
    private const string Packages = "/api/v1/oms/packages/";
    private const string Reasons = "/api/v1/oms/packages/package_denial_reason/";
    private const string Detail = "error-detail";
    private const string Reason = "X-Oms-Simulator-Reason";

    /// <summary>401.</summary>
    public static Answer Unauthorized { get; } =
        new(401, "Mode `token`: no key, or one that is not valid in this sandbox.", Detail)
        {
            SharedAs = "Unauthorized",
            Provenance = Provenance.Documented(Pages.Login),
            Headers = [Reason, "WWW-Authenticate"],
            Examples =
            [
                new("no_credentials", Packages, "No key") { Method = "GET", AsksForToken = true },
                new("bad_token", Packages, "A key that nobody has") { Method = "GET", Key = "0000000000000000000000000000000000000000" },
            ],
        };

    /// <summary>404 of a record.</summary>
    public static Answer NotFound { get; } =
        new(404, "No such record, or no such sandbox.", Detail)
        {
            SharedAs = "NotFound",
            Provenance = Provenance.Assumed,
            Headers = [Reason],
            Examples =
            [
                new("not_found", $"{Packages}999999/", "An id that no record has") { Method = "GET" },
                new("no_integer", $"{Packages}first/", "An id that is no integer") { Method = "GET" },
                new("no_sandbox", $"/sandboxes/acme{Packages}1/", "A sandbox that does not exist") { Method = "GET" },
            ],
        };

    /// <summary>404 of a list.</summary>
    public static Answer InvalidPage { get; } =
        new(404, "No such page, or no such sandbox.", Detail)
        {
            SharedAs = "InvalidPage",
            Provenance = Provenance.Assumed,
            Headers = [Reason],
            Examples =
            [
                new("past_the_end", $"{Packages}?page=99", "A page past the end") { Method = "GET" },
                new("no_integer", $"{Packages}?page=two", "A page that is no integer") { Method = "GET" },
            ],
        };

    /// <summary>400 of a list.</summary>
    public static Answer BadFilter { get; } =
        new(400, "A filter's value is of the wrong kind.", "error-field")
        {
            SharedAs = "BadFilter",
            Provenance = Provenance.Assumed,
            Headers = [Reason],
            Examples =
            [
                new("bad_filter", $"{Packages}?state=abc&created_date__gte=yesterday&pk__in=1,x", "Three filters, each wrong")
                {
                    Method = "GET",
                },
            ],
        };

    /// <summary>400 of a body that is no command.</summary>
    public static Answer BadBody { get; } =
        new(400, "Fields of the body are wrong, all of them named at once; or the body is not JSON.", "error-field", Detail)
        {
            SharedAs = "BadBody",
            Provenance = Provenance.Documented(Pages.ApiReference),
            Headers = [Reason],
            Examples =
            [
                new("fields", Reasons, "Fields that are wrong")
                {
                    Method = "POST",
                    Body = """{"title":"","priority":-1,"is_active":"yes"}""",
                },
                new("not_json", Reasons, "A body that is not JSON") { Method = "POST", Body = """{"title":""" },
            ],
        };

    /// <summary>413.</summary>
    public static Answer TooLarge { get; } =
        new(413, "The body is larger than the installation's `body_limit`, by default 1 MiB.", Detail)
        {
            SharedAs = "TooLarge",
            Provenance = Provenance.Assumed,
            Headers = [Reason],
            Examples =
            [
                new("too_large", Reasons, "A body over the limit")
                {
                    Method = "POST",
                    Body = $$"""{"title":"{{new string('a', 1024 * 1024)}}"}""",
                },
            ],
        };

    /// <summary>415.</summary>
    public static Answer UnsupportedMediaType { get; } =
        new(415, "The body's media type is not `application/json`.", Detail)
        {
            SharedAs = "UnsupportedMediaType",
            Provenance = Provenance.Assumed,
            Headers = [Reason],
            Examples =
            [
                new("text", Reasons, "A body that calls itself text")
                {
                    Method = "POST",
                    Body = """{"title":"Late"}""",
                    ContentType = "text/plain",
                },
            ],
        };

    /// <summary>429.</summary>
    public static Answer TooManyRequests { get; } =
        new(
            429,
            "The installation has a `rate_limit`, and this is one request too many; `Retry-After` says when there is room again.",
            Detail
        )
        {
            SharedAs = "TooManyRequests",
            Provenance = Provenance.Assumed,
            Headers = [Reason, "Retry-After"],
            Examples =
            [
                new("throttled", Packages, "The second request in a minute that has room for one")
                {
                    Method = "GET",
                    Before =
                    [
                        ("PUT", "/__admin/installation", """{"name":"limited","settings":{"rate_limit":{"requests":1,"per":"PT1M"}}}"""),
                        ("GET", Packages, null),
                    ],
                },
            ],
        };

    /// <summary>Anything else.</summary>
    public static Answer Other { get; } =
        new(0, "Any other refusal, in the same envelope: a method that the path does not have (405, with `Allow`).", Detail)
        {
            SharedAs = "Other",
            Provenance = Provenance.Assumed,
            Headers = [Reason, "Allow"],
            Examples = [new("method", Packages, "A method that the path does not have") { Method = "DELETE" }],
        };

    /// <summary>What is wrong with bodies of any kind.</summary>
    public static IReadOnlyList<Answer> OfBodies { get; } = [TooLarge, UnsupportedMediaType];
}
