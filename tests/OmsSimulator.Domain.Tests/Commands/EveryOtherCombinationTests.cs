namespace OmsSimulator.Domain.Tests;

public sealed class EveryOtherCombinationTests
{
    private static readonly string[] States = [.. PackageStateCatalogue.All.Select(definition => definition.State.Key)];

    [Fact]
    public void EveryTransitionFromAnotherStateIsRefusedAndChangesNothing()
    {
        var refused = 0;
        foreach (var state in States)
        {
            var oms = Sandbox.WithPackageIn(state);
            var before = Picture.Of(oms.Oms);
            foreach (
                var transition in oms.Oms.Installation.Transitions.Where(transition =>
                    IsOfTransfers(transition) || transition.Source.Key != state
                )
            )
            {
                var parameters = PairTable.All.FirstOrDefault(row => row.Code == transition.Command.Code)?.Parameters ?? "{}";
                IsNotAllowed(oms, Sandbox.Body(transition, parameters), $"{transition.Slug} in {state}");
                IsNotAllowed(oms, Sandbox.Body(transition), $"{transition.Slug} in {state} without parameters");
                refused++;
            }

            Picture.Of(oms.Oms).Should().Be(before);
        }

        var ofTransfers = Installation.Default.Transitions.Count(IsOfTransfers);
        refused.Should().Be(((States.Length - 1) * (Installation.Default.Transitions.Count - ofTransfers)) + (States.Length * ofTransfers));
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("WaitingRemoteAction")]
    [InlineData("Preparing")]
    [InlineData("ReadyForPackaging")]
    public void UnblockingToAnotherStateThanTheFormerIsRefused(string blockedIn)
    {
        var oms = Sandbox.WithPackageIn("Blocked", $", \"blocked_in\": \"{blockedIn}\"");
        var ways = oms.Oms.Installation.From(PackageState.Blocked);
        ways.Should().HaveCount(4);
        foreach (var way in ways.Where(way => way.Destination.Key != blockedIn))
            IsNotAllowed(oms, Sandbox.Body(way), way.Slug);
        PackageCommand.Allowed(oms.Oms, oms[1]).Should().ContainSingle().Which.Destination.Key.Should().Be(blockedIn);
    }

    [Fact]
    public void TheTransitionsThatCanRunAreThoseWhoseSourceIsTheState()
    {
        foreach (var state in States.Where(state => state != "Blocked"))
        {
            var oms = Sandbox.WithPackageIn(state);
            PackageCommand
                .Allowed(oms.Oms, oms[1])
                .Select(way => (way.Command.Code, way.Destination.Key))
                .Should()
                .BeEquivalentTo(PairTable.All.Where(row => row.From == state).Select(row => (row.Code, row.To)), state);
        }
    }

    [Fact]
    public void ARefusalNamesWhatCanRun()
    {
        var oms = Sandbox.WithPackageIn("Delivered");
        var refusal = oms.RefusedBody(1, Sandbox.Body(oms.Transition("REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling")));
        refusal
            .Allowed.Should()
            .BeEquivalentTo(
                new[]
                {
                    oms.Transition("UPDATE_INVOICE_OF_THE_PACKAGE", "Delivered", "Delivered").Id,
                    oms.Transition("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Delivered", "Delivered").Id,
                }
            );
        refusal.Reason.Should().Contain("Delivered").And.Contain("REFUSE_THE_PACKAGE");
    }

    [Fact]
    public void WhatOneRunTookTheSameCommandCannotTakeAgain()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var body = Sandbox.Body(oms.Transition("COMPLETE_PACKAGING", "Waiting", "Packed"));
        oms.Send(1, body).Should().BeOfType<Decision.Accepted>();
        IsNotAllowed(oms, body, "again");
    }

    private static bool IsOfTransfers(Transition transition) => transition.Source.ContentType == State.TransferContentType;

    private static void IsNotAllowed(Sandbox oms, string body, string because)
    {
        var refusal = oms.Decide(1, body).Should().BeOfType<Decision.Refused>(because).Subject.Refusal;
        refusal.Status.Should().Be(406, because);
        refusal
            .Body.Should()
            .Be(
                new ErrorBody.Command(
                    "Command definition is not allowed! Check source & destination states of command to be created",
                    "commands_100_1"
                ),
                because
            );
    }
}
