using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Drift;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>A recording of an OMS that is as ours, in which one answer is another one: what no installation of a simulator could play.</summary>
[Collection(OpenMode.Name)]
public sealed class AlteredRecordingTests(OpenSimulator simulator)
{
    private const string Package = "/api/v1/oms/packages/1/";

    [Fact]
    public async Task AsItIsThereIsNoDifference() => (await Compare("REFUSE_THE_PACKAGE", static _ => null)).Should().BeEmpty();

    [Theory]
    [InlineData("id", "resource /id", "\"x\"")]
    [InlineData("number", "resource /number", null)]
    [InlineData("acme_code", "resource /acme_code", "7")]
    [InlineData("created_date", "resource /created_date", "\"2026-02-01 10:00\"")]
    [InlineData("packageitem_set.0.order_item.price", "resource /packageitem_set/*/order_item/price", "250.0")]
    [InlineData("packageitem_set.1.order_item.price", "resource /packageitem_set/*/order_item/price", "\"99,90\"")]
    [InlineData("commands", "resource /commands", "{}")]
    public async Task AKeyThatIsMissingUnknownOrOfAnotherFormIsNamed(string place, string expected, string? value) =>
        (await Compare("REFUSE_THE_PACKAGE", body => Set(body, place, value), isLast: true)).Should().Contain(expected);

    [Fact]
    public async Task AnotherDestinationIsNamed() =>
        (
            await Compare(
                "REFUSE_THE_PACKAGE",
                static body => Set(body, "state", State("OutOfStock")) ?? Set(body, "commands", "[]"),
                isLast: true,
                ofInstallation: false
            )
        )
            .Should()
            .Contain("destination REFUSE_THE_PACKAGE Waiting NeedsRescheduling");

    [Theory]
    [InlineData("packageitem_set.0.state", "effect REFUSE_THE_PACKAGE Waiting NeedsRescheduling /packageitem_set/*/state", "OutOfStock")]
    [InlineData("stock_location.quota", "effect REFUSE_THE_PACKAGE Waiting NeedsRescheduling /stock_location/quota", "4")]
    [InlineData("shipment", "effect REFUSE_THE_PACKAGE Waiting NeedsRescheduling /shipment", "{}")]
    [InlineData("packageitem_set", "effect REFUSE_THE_PACKAGE Waiting NeedsRescheduling /packageitem_set", "[]")]
    public async Task AnotherEffectIsNamed(string place, string expected, string value) =>
        (
            await Compare(
                "REFUSE_THE_PACKAGE",
                body => Set(body, place, place.EndsWith("state", StringComparison.Ordinal) ? State(value) : value),
                isLast: true
            )
        )
            .Should()
            .Contain(expected);

    [Theory]
    [InlineData(
        406,
        """{"error":{"non_field_errors":"Command definition is not allowed!","error_code":"commands_100_1"},"status_code":406}""",
        "transition REFUSE_THE_PACKAGE Waiting NeedsRescheduling"
    )]
    [InlineData(
        406,
        """{"error":{"non_field_errors":"Locked.","error_code":"commands_100_3"},"status_code":406}""",
        "error REFUSE_THE_PACKAGE Waiting NeedsRescheduling"
    )]
    [InlineData(400, """{"error":{"denial_reason":["Not today."]},"status_code":400}""", "field REFUSE_THE_PACKAGE denial_reason")]
    [InlineData(200, """{"ok":true}""", "answer REFUSE_THE_PACKAGE Waiting NeedsRescheduling")]
    [InlineData(204, "", null)]
    public async Task AnotherAnswerIsNamed(int status, string body, string? expected)
    {
        var recording = await Record("REFUSE_THE_PACKAGE");
        var altered = recording with
        {
            Exchanges =
            [
                .. recording
                    .Exchanges.Where(exchange => exchange.Event is null)
                    .Select(exchange =>
                        exchange.Path.EndsWith("/command/", StringComparison.Ordinal)
                            ? exchange with
                            {
                                Status = status,
                                ResponseBody = body.Length == 0 ? null : body,
                            }
                            : exchange
                    ),
            ],
        };
        var differences = Lines(altered);
        if (expected is null)
            differences.Should().BeEmpty();
        else
            differences.Should().Contain(expected);
    }

    [Theory]
    [InlineData("Content-Type", "text/plain", "webhook Content-Type")]
    [InlineData("X-Whisperer-Signature", "md5=00", "webhook X-Whisperer-Signature")]
    [InlineData("X-Whisperer-Event", "package.gone", "webhook package.gone /event/type")]
    public async Task AnotherWebhookIsNamed(string header, string value, string expected)
    {
        var recording = await Record("REFUSE_THE_PACKAGE");
        var altered = recording with
        {
            Exchanges =
            [
                .. recording.Exchanges.Select(exchange =>
                    exchange.Event is null
                        ? exchange
                        : exchange with
                        {
                            RequestHeaders =
                            [
                                .. exchange.RequestHeaders.Where(one => !one.Name.Equals(header, StringComparison.OrdinalIgnoreCase)),
                                new(header, value),
                            ],
                        }
                ),
            ],
        };
        Lines(altered).Should().Contain(expected);
    }

    private static string State(string key)
    {
        var state = Installation.Default.StateOf(new PackageState(key));
        return $$"""{"id":{{state.Id}},"name":"{{state.Name}}","config":{},"enum_class":"PackageStatus","enum_value":"{{state.EnumValue}}","content_type":26,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"}""";
    }

    private async Task<Recording> Record(string code)
    {
        await using var real = await RealOms.Start(simulator, "\"default\"");
        await new ErpClient(real, Installation.Default).Try(way => way.Command.Code == code && way.Source.Key == "Waiting");
        return real.Recording with { Exchanges = [.. real.Recording.Exchanges.Where(IsOfTheFirst)] };
    }

    private static bool IsOfTheFirst(RecordedExchange exchange) =>
        exchange.Event is not null
        || exchange.Path.StartsWith(Package, StringComparison.Ordinal)
        || exchange.Path.StartsWith("/whisperer", StringComparison.Ordinal);

    // The read after the command is the last one of the package.
    private async Task<string[]> Compare(string code, Func<JsonObject, object?> change, bool isLast = false, bool ofInstallation = true)
    {
        var recording = await Record(code);
        var reads = recording.Exchanges.Where(exchange => exchange is { Method: "GET" } && exchange.Path == Package).ToArray();
        var altered = (isLast ? reads[^1] : reads[0]).Index;
        return Lines(
            recording with
            {
                Exchanges =
                [
                    .. recording
                        .Exchanges.Where(exchange => ofInstallation || exchange.Event is null)
                        .Select(exchange =>
                        {
                            if (exchange.Index != altered)
                                return exchange;
                            var body = (JsonObject)JsonNode.Parse(exchange.ResponseBody!)!;
                            change(body);
                            return exchange with { ResponseBody = body.ToJsonString() };
                        }),
                ],
            }
        );
    }

    private static string[] Lines(Recording recording) =>
        [.. DriftReports.Of(DriftReports.Compare(recording, Installation.Default)).Differences.Select(Alteration.Line)];

    private static object? Set(JsonObject body, string place, string? value)
    {
        JsonNode at = body;
        var steps = place.Split('.');
        foreach (var step in steps[..^1])
            at = (at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step])!;
        if (value is null)
            ((JsonObject)at).Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(value);
        return null;
    }
}
