using static OmsSimulator.Domain.Tests.InstallationDocumentTests;

namespace OmsSimulator.Domain.Tests;

/// <summary>An installation captured from a real OMS: taken as it is, never refused.</summary>
public sealed class CapturedInstallationTests
{
    private const string Answers = """
        [
          { "id": 136, "number": "1P1", "state": { "id": 333, "name": "Bekliyor", "config": {}, "enum_class": "PackageStatus", "enum_value": "100", "content_type": 26 },
            "commands": [
              { "id": 1, "label": "Hazırla", "ui_visibility": ["instore"], "slug": "package__pkg_state_transition__bekliyor__hazırlanıyor", "command": "PKG_STATE_TRANSITION", "source_state": 333, "destination_state": 334 },
              { "id": 2, "label": "Paketle", "slug": "package__complete_packaging__bekliyor__shipped", "command": "COMPLETE_PACKAGING", "source_state": 333, "destination_state": 339 },
              { "id": 3, "slug": "package__brand_magic__bekliyor__depoda", "command": "BRAND_MAGIC", "source_state": 333, "destination_state": 377 }
            ] },
          { "id": 137, "state": { "id": 334, "name": "Hazırlanıyor", "enum_value": "200" }, "commands": [] }
        ]
        """;

    private static readonly string Document = $$"""{ "captured": {{Answers}} }""";

    [Fact]
    public void StatesAndTransitionsReplaceTheDefaultTransitions()
    {
        var read = Read(Document);
        read.Name.Should().Be("captured");
        OfPackages(read)
            .Select(way => (way.Id, way.Command.Code, way.Source.Key, way.Destination.Key))
            .Should()
            .Equal(
                (1, "PKG_STATE_TRANSITION", "Waiting", "Preparing"),
                (2, "COMPLETE_PACKAGING", "Waiting", "Shipped"),
                (3, "BRAND_MAGIC", "Waiting", "State377")
            );
        read.FindTransition(1)!
            .Should()
            .Match<Transition>(way =>
                way.Label == "Hazırla" && way.UiVisibility.Single() == "instore" && way.Provenance.Mark == Mark.Derived
            );
        read.StateOf(PackageState.Waiting)
            .Should()
            .Match<State>(state => state.Id == 333 && state.Name == "Bekliyor" && state.EnumValue == "100");
        read.StateOf(PackageState.Preparing).Should().Match<State>(state => state.Id == 334 && state.Name == "Hazırlanıyor");
    }

    [Fact]
    public void APairThatTheCatalogueLacksIsAddedAndRunsItsCommand()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: Document);
        oms.Run(1, "COMPLETE_PACKAGING", "Shipped");
        oms[1].State.Should().Be(PackageState.Shipped);
        oms.Shipment(1)!.AwbNumber.Should().NotBeNull();
        oms.Stock("L1", "A").Should().Be("10/0");
    }

    [Fact]
    public void AnUnknownCodeMovesTheStatePlainly()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: Document);
        oms.Run(1, "BRAND_MAGIC", "State377").Transition.Command.IsKnown.Should().BeFalse();
        oms[1].State.Should().Be(new PackageState("State377"));
        oms.Items(1).Should().OnlyContain(item => item.State == new PackageState("State377"));
        oms.Stock("L1", "A").Should().Be("12/2");
    }

    [Fact]
    public void AStateWhoseNumberNobodyKnowsIsNotBelow400()
    {
        var read = Read(
            """
            {"captured":[{"state":{"id":1,"name":"Packed","enum_value":"500"},"commands":[{"id":1,"slug":"x","command":"GO","source_state":1,"destination_state":7}]}]}
            """
        );
        var state = read.FindTransition(1)!.Destination;
        Quota.Holds(QuotaRule.Hold, state.Package, state.EnumValue, held: false).Should().BeFalse();
        Quota.Holds(QuotaRule.Membership, state.Package, state.EnumValue, held: true).Should().BeFalse();
    }

    [Fact]
    public void CommandsMapsACodeToOneOfOurs()
    {
        var read = Read(
            $$"""{ "captured": {{Answers}}, "commands": { "BLOCK_THE_PACKAGE": { "code": "BRAND_MAGIC", "parameters": { "user": "who" } } } }"""
        );
        read.FindTransition(3)!
            .Command.Should()
            .Match<InstalledCommand>(command => command.IsKnown && command.Definition.Number == 9 && command.NameOf("user") == "who");
    }

    [Fact]
    public void StatesThatTheDocumentNamesItselfWin()
    {
        var read = Read(
            $$"""{ "captured": {{Answers}}, "states": [{ "key": "Packed", "id": 377, "name": "Depoda" }, { "key": "Waiting", "name": "Sırada" }] }"""
        );
        read.FindTransition(3)!.Destination.Key.Should().Be("Packed");
        read.StateOf(PackageState.Waiting).Should().Match<State>(state => state.Id == 333 && state.Name == "Sırada");
    }

    [Fact]
    public void AStateSeenOnlyAtAnEndIsNamedByItsSlugWhenThatIsUnambiguous()
    {
        var read = Read(Document);
        read.StateOf(PackageState.Shipped).Id.Should().Be(339);
        read.FindState(377)!.Should().Match<State>(state => state.Key == "State377" && state.Name == "depoda");
    }

    [Fact]
    public void AListAnswerStandsForItsResults() =>
        OfPackages(Read($$"""{ "captured": [{ "count": 2, "results": {{Answers}} }] }""")).Should().HaveCount(3);

    [Fact]
    public void TheSameRowsSeenTwiceAreTakenOnce() =>
        OfPackages(Read($$"""{ "captured": [{ "results": {{Answers}} }, { "results": {{Answers}} }] }""")).Should().HaveCount(3);

    [Fact]
    public void WrittenOutPlainlyItIsTheSameInstallation()
    {
        var captured = Read(Document);
        var states = captured
            .States.Where(state => state.ContentType == 26)
            .Select(state =>
                $$"""{ "key": "{{state.Key}}", "id": {{state.Id}}, "name": "{{state.Name}}", "enum_value": "{{state.EnumValue}}", "custom": {{(state.Key.StartsWith("State", StringComparison.Ordinal) ? "true" : "false")}} }"""
            );
        var ways = OfPackages(captured)
            .Select(way =>
                $$"""{ "id": {{way.Id}}, "command": "{{way.Command.Code}}", "from": {{way.Source.Id}}, "to": {{way.Destination.Id}}, "label": "{{way.Label}}", "slug": "{{way.Slug}}" }"""
            );
        var plain = Read(
            $$"""
            {
              "replace": ["states", "transitions"], "states": [{{string.Join(',', states)}}], "transitions": [{{string.Join(',', ways)}}],
              "commands": { "BRAND_MAGIC": { "custom": true }, "COMPLETE_PACKAGING": { "pairs": { "add": [["Waiting", "Shipped"]] } } }
            }
            """
        );
        Shown(plain).Should().Equal(Shown(captured));
        plain.FindTransition(3)!.Command.IsKnown.Should().BeFalse();
    }

    private static IEnumerable<Transition> OfPackages(Installation installation) =>
        installation.Transitions.Where(way => way.Source.ContentType == State.PackageContentType);

    private static IEnumerable<string> Shown(Installation installation) =>
        OfPackages(installation)
            .Select(way =>
                $"{way.Id} {way.Slug} {way.Label} {way.Command.Code} {way.Source.Key} {way.Source.Id} {way.Destination.Key} {way.Destination.EnumValue}"
            );
}
