using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class ContractTests(OpenSimulator simulator)
{
    private static readonly string[] Marks = ["documented", "derived", "assumed"];

    [Fact]
    public async Task EveryMarkIsOneOfThreeAndADocumentedOneNamesItsPage()
    {
        var contract = (await (await simulator.Sandbox()).Get("__admin/contract")).ShouldBe(HttpStatus.Ok);
        contract.Keys().Should().Be("installation, states, transfer_states, order_statuses, commands, errors, pages");
        var pages = contract.At("pages").EnumerateArray().Select(page => page.GetProperty("id").GetString()).ToHashSet();
        var marks = Provenances(contract.Json).ToArray();
        marks.Should().HaveCountGreaterThan(300);
        foreach (var mark in marks)
        {
            Marks.Should().Contain(mark.GetProperty("mark").GetString());
            if (mark.GetProperty("mark").GetString() == "documented")
                pages.Should().Contain(mark.GetProperty("page").GetString());
        }
    }

    [Fact]
    public async Task EachCommandCarriesTheMarksOfTheContract()
    {
        var contract = await (await simulator.Sandbox()).Get("__admin/contract");
        // Those of the contract's table; a command that is newer says its marks in its own file.
        var commands = contract.At("commands").EnumerateArray().Where(command => command.GetProperty("number").GetInt32() <= 30).ToArray();
        commands.Select(command => command.GetProperty("number").GetInt32()).Should().Equal(Enumerable.Range(1, 30));
        string.Concat(commands.Select(command => Mark(command.GetProperty("provenance").GetProperty("code"))))
            .Should()
            .Be("AAADADAAADADADDAAAAAARAAAAAAAD");
        string.Concat(
                commands.Select(command => command.GetProperty("provenance").TryGetProperty("class", out var known) ? Mark(known) : '-')
            )
            .Should()
            .Be("DDDD--DDD-D---DR-RRDDDDD------");
        string.Concat(commands.Select(command => Mark(command.GetProperty("success").GetProperty("provenance"))))
            .Should()
            .Be("DDDAADAAAAAADAADADDDADAAAAAAAA");
        string.Join(" ", commands.Select(command => command.GetProperty("success").GetProperty("status").GetInt32()))
            .Should()
            .Be("204 204 200 204 204 200 200 204 204 204 204 204 200 200 204 200 204 200 204 204 204 204 204 204 204 204 204 204 204 204");
        foreach (var command in commands)
        {
            var pairs = command.GetProperty("pairs").EnumerateArray().ToArray();
            pairs.Should().NotBeEmpty();
            pairs
                .Select(pair => pair.GetProperty("transition").GetInt32())
                .Should()
                .BeEquivalentTo(
                    Installation
                        .Default.Transitions.Where(way => way.Command.Code == command.GetProperty("code").GetString())
                        .Select(way => way.Id)
                );
        }
    }

    [Fact]
    public async Task TheErrorsOfTheContractAreAllThere()
    {
        var errors = (await (await simulator.Sandbox()).Get("__admin/contract"))
            .At("errors")
            .EnumerateArray()
            .Select(error => $"{error.GetProperty("status")} {error.GetProperty("error_code")}")
            .ToArray();
        errors.Should().Contain(["406 commands_100_1", "406 commands_100_5"]);
        errors
            .Select(error => error[..3])
            .Distinct()
            .Order()
            .Should()
            .Equal("400", "401", "404", "405", "406", "409", "413", "415", "422", "429", "500");
    }

    [Fact]
    public async Task TheDiagramHasAnArrowForEveryPairThatChangesTheState()
    {
        var oms = await simulator.Sandbox();
        var diagram = (await oms.Get("__admin/contract?format=mermaid")).ShouldBe(HttpStatus.Ok);
        diagram.ContentType.Should().Be("text/plain; charset=utf-8");
        diagram
            .Text.Should()
            .StartWith("stateDiagram-v2\n")
            .And.Contain("    s33 : Waiting\n")
            .And.Contain("    s142 --> s34 : PKG_STATE_TRANSITION\n");
        diagram
            .Text.Split('\n')
            .Count(line => line.Contains("-->", StringComparison.Ordinal))
            .Should()
            .Be(
                Installation
                    .Default.Transitions.Where(way => way.Source != way.Destination)
                    .Select(way => (way.Source.Id, way.Destination.Id))
                    .Distinct()
                    .Count()
            );
        (await oms.Get("__admin/contract?format=json")).Text.Should().Be((await oms.Get("__admin/contract")).Text);
        (await oms.Get("__admin/contract?format=svg")).ShouldBe(
            422,
            """{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"format: expected json or mermaid."}"""
        );
    }

    private static char Mark(JsonElement provenance) =>
        provenance.GetProperty("mark").GetString() switch
        {
            "documented" => 'D',
            "derived" => 'R',
            _ => 'A',
        };

    private static IEnumerable<JsonElement> Provenances(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("mark", out _) => [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Provenances(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Provenances),
            _ => [],
        };
}
