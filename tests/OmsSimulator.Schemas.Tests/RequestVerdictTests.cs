using System.Text.Json;
using Xunit.Abstractions;

namespace OmsSimulator.Schemas.Tests;

/// <summary>
/// What a request's schema says of a body, the server says too: each sample is spoilt in every place by every value, and both judge it.
/// What no schema can say is named, and each name has to be needed.
/// </summary>
public sealed class RequestVerdictTests(VerdictServer server, ITestOutputHelper output) : IClassFixture<VerdictServer>
{
    // Per schema: what the server says of bodies that only it can refuse, and what that is about.
    private static readonly Dictionary<string, (string Sentence, string About)[]> OnlyTheServerKnows = new()
    {
        ["requests/stock"] =
        [
            ("unknown stock location", "which locations there are"),
            ("unknown product", "which products there are"),
            ("which is reserved", "what is reserved"),
        ],
        ["requests/hook"] =
        [
            ("Enter a valid URL", "what an address is beyond how it begins"),
            ("'max_value' must be greater than 'min_value'", "how two numbers compare"),
        ],
        ["requests/hook-change"] =
        [
            ("Enter a valid URL", "what an address is beyond how it begins"),
            ("'max_value' must be greater than 'min_value'", "how two numbers compare"),
        ],
        ["requests/clock"] = [("expected an instant", "how many days a month has")],
        ["requests/order-preview"] =
        [
            ("expected the id, erp_code, shipping_company or name of a cargo company", "which carriers there are"),
            ("expected an instant", "how many days a month has"),
        ],
        ["requests/clock-advance"] = [("expected an ISO 8601 duration", "how long a time can be")],
        ["requests/webhook-sample"] = [("expected an absolute http or https address", "what an address is beyond how it begins")],
        ["requests/partner"] =
        [
            ("expected an absolute http or https address", "what an address is beyond how it begins"),
            ("without user name and password", "which parts an address has"),
            ("expected an ISO 8601 duration", "how long a time can be"),
        ],
        ["requests/fault"] =
        [
            ("unknown command", "which commands the installation has"),
            ("unknown state of packages", "which states the installation has"),
            ("expected at most PT5M", "how long a duration is"),
            ("expected an ISO 8601 duration", "how long a time can be"),
        ],
        ["requests/request-pattern"] =
        [
            ("expected JSON", "whether a text is JSON"),
            ("expected a JSONPath", "what a JSONPath is"),
            ("expected a regular expression", "what a regular expression is"),
        ],
    };

    // How a body is answered that is right, and only comes at the wrong time or from the wrong one.
    private static readonly string[] RightAllTheSame = ["Unable to log in with provided credentials", "webhook_100_2"];

    private static readonly Dictionary<string, (string Method, string Path)> Calls = new()
    {
        ["requests/login"] = ("POST", "/api/v1/auth/login/"),
        ["requests/order-preview"] = ("POST", "/__admin/orders/preview"),
        ["requests/denial-reason"] = ("POST", "/api/v1/oms/packages/package_denial_reason/"),
        ["requests/denial-reason-change"] = ("PATCH", "/api/v1/oms/packages/package_denial_reason/1/"),
        ["requests/stock-location"] = ("PATCH", "/api/v1/oms/stock-locations/1/"),
        ["requests/hook"] = ("POST", "/whisperer/hooks/"),
        ["requests/hook-change"] = ("PATCH", "/whisperer/hooks/1/"),
        ["requests/sandbox"] = ("POST", "/__admin/sandboxes"),
        ["requests/fork"] = ("POST", "/__admin/sandboxes/default/fork"),
        ["requests/stock"] = ("PATCH", "/__admin/stock"),
        ["requests/clock"] = ("PUT", "/__admin/clock"),
        ["requests/clock-advance"] = ("POST", "/__admin/clock/advance"),
        ["requests/webhook-mode"] = ("PUT", "/__admin/webhooks/mode"),
        ["requests/webhook-sample"] = ("POST", "/__admin/webhooks/samples"),
        ["requests/partner"] = ("PUT", "/__admin/partners/invoice"),
        ["requests/carrier-report"] = ("POST", "/__admin/carrier/nobodys"),
        ["requests/fault"] = ("POST", "/__admin/faults"),
        ["requests/request-pattern"] = ("POST", "/__admin/requests/count"),
        ["requests/logged-request"] = ("POST", "/__admin/near-misses/request"),
        ["requests/scenario"] = ("POST", "/__admin/requests/scenario"),
        ["requests/recording"] = ("POST", "/__admin/compare"),
    };

    public static TheoryData<string> Requests =>
        [.. SchemaCatalogue.All.Select(schema => schema.Name).Where(name => name.StartsWith("requests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task TheSchemasVerdictIsTheServers(string name)
    {
        SchemaCatalogue.TryGet(name, out var schema).Should().BeTrue();
        var (method, path) = Calls[name];
        var (judged, taken, differ, needed) = (0, 0, new List<string>(), new HashSet<string>());
        foreach (var body in RequestBodies.Of(name))
        {
            judged++;
            using var document = JsonDocument.Parse(body);
            var errors = SchemaJudge.Shared.Judge(schema!, document.RootElement);
            var (status, said) = await server.Send(method, path, body, name == "requests/hook-change");
            status.Should().BeLessThan(500, body);
            var takes = status < 400 || status is 404 or 409 || RightAllTheSame.Any(said.Contains);
            taken += takes ? 1 : 0;
            if (takes == (errors.Count == 0))
                continue;
            var known = OnlyTheServerKnows.GetValueOrDefault(name, []).FirstOrDefault(only => !takes && said.Contains(only.Sentence));
            if (known.Sentence is { } sentence)
                needed.Add(sentence);
            else
                differ.Add($"{Short(body)}: the server {(takes ? "takes it" : $"says {said}")}, the schema {string.Join("; ", errors)}");
        }

        output.WriteLine($"{judged} bodies, {taken} taken");
        differ.Should().BeEmpty();
        needed.Should().BeEquivalentTo(OnlyTheServerKnows.GetValueOrDefault(name, []).Select(only => only.Sentence));
        taken.Should().BePositive().And.BeLessThan(judged);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task TheServerTakesTheSamples(string name)
    {
        foreach (var sample in RequestBodies.Samples(name))
        {
            var (status, said) = await server.Send(
                Calls[name].Method,
                Calls[name].Path,
                sample.ToJsonString(),
                name == "requests/hook-change"
            );
            (status < 400 || (status == 404 && name is "requests/carrier-report" or "requests/scenario"))
                .Should()
                .BeTrue($"{sample.ToJsonString()}: {said}");
        }
    }

    private static string Short(string body) => body.Length <= 300 ? body : $"{body[..300]}…";
}
