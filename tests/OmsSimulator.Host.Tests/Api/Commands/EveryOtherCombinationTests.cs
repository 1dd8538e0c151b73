using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Api.Commands;

[Collection(OpenMode.Name)]
public sealed class EveryOtherCombinationTests(OpenSimulator simulator)
{
    private static readonly string[] FormerStates = ["Waiting", "WaitingRemoteAction", "Preparing", "ReadyForPackaging"];

    [Fact]
    public async Task EveryTransitionThatCannotRunIsRefusedByteForByteAndChangesNothing()
    {
        var packages = Packages();
        var oms = await simulator.Sandbox(Worlds.With(packages.Select(package => Worlds.Package(package.State, package.Extra))));
        var before = await oms.Picture();
        var refused = 0;
        for (var index = 0; index < packages.Length; index++)
        {
            var (state, former, _) = packages[index];
            foreach (
                var way in Installation.Default.Transitions.Where(way =>
                    way.Source.ContentType != State.PackageContentType
                    || way.Source.Key != state
                    || (former is not null && way.Destination.Key != former)
                )
            )
            {
                (await oms.Run(index + 1, way, ValidParameters.Of(way))).ShouldBe(406, Envelope.NotAllowed, $"{way.Slug} in {state}");
                refused++;
            }
        }

        refused.Should().BeGreaterThan(17 * Installation.Default.Transitions.Count);
        (await oms.Picture()).Should().Be(before);
    }

    [Fact]
    public async Task ThePackageItselfIsTheSameBytesAfterARefusal()
    {
        var oms = await simulator.SandboxWithPackage("Delivered");
        var before = await oms.Get("packages/1/");
        (await oms.Run(1, "PKG_STATE_TRANSITION", "WaitingRemoteAction", "Preparing")).ShouldBe(406, Envelope.NotAllowed);
        (await oms.Get("packages/1/")).Bytes.Should().Equal(before.Bytes);
    }

    [Fact]
    public async Task ARefusalNamesTheTransitionsThatCanRun()
    {
        var oms = await simulator.SandboxWithPackage("Delivered");
        var refused = await oms.Run(1, "PKG_STATE_TRANSITION", "WaitingRemoteAction", "Preparing");
        refused
            .Header("X-Oms-Simulator-Allowed")
            .Should()
            .Be(
                $"{Oms.Way("UPDATE_INVOICE_OF_THE_PACKAGE", "Delivered", "Delivered").Id}, {Oms.Way("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Delivered", "Delivered").Id}"
            );
        refused
            .Header("X-Oms-Simulator-Reason")
            .Should()
            .Be("Package 1 is in Delivered, transition 1809 (PKG_STATE_TRANSITION) runs from WaitingRemoteAction to Preparing.");
    }

    [Fact]
    public async Task WhatCanRunIsWhatThePackageLists()
    {
        var packages = Packages();
        var oms = await simulator.Sandbox(Worlds.With(packages.Select(package => Worlds.Package(package.State, package.Extra))));
        for (var id = 1; id <= packages.Length; id++)
        {
            var listed = (await oms.Get($"packages/{id}/"))
                .At("commands")
                .EnumerateArray()
                .Select(command => command.GetProperty("id").GetRawText());
            var refused = await oms.Command(id, """{"transition":1}""");
            refused
                .ShouldBe(406, Envelope.NotAllowed)
                .Header("X-Oms-Simulator-Allowed")
                .Should()
                .Be(string.Join(", ", listed) is { Length: > 0 } ids ? ids : null);
        }
    }

    [Fact]
    public async Task AnInstallationMayAnswerAWrongStateWith400()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Delivered")), """{ "settings": { "wrong_state_status": 400 } }""");
        (await oms.Run(1, "PKG_STATE_TRANSITION", "WaitingRemoteAction", "Preparing")).ShouldBe(
            400,
            Envelope.NotAllowed.Replace("406", "400", StringComparison.Ordinal)
        );
        (await oms.Command(1, """{"transition":1809,"slug":"x"}""")).ShouldBe(406, Envelope.Mismatch);
    }

    private static (string State, string? Former, string Extra)[] Packages() =>
        [
            .. PackageStateCatalogue
                .All.Select(state => state.State.Key)
                .Where(state => state != "Blocked")
                .Select(state => (state, (string?)null, "")),
            .. FormerStates.Select(former => ("Blocked", (string?)former, $"\"blocked_in\": \"{former}\"")),
        ];
}
