namespace OmsSimulator.Domain.Tests;

/// <summary>Whatever is decided has its cell, in any installation.</summary>
public sealed class CoveragePropertyTests
{
    [Fact]
    public void EveryDecisionHasItsCellsAndNoneIsOfThoseThatNothingReaches() =>
        Tape.ForAll(
            length: 400,
            times: 100,
            tape =>
            {
                var oms = new Sandbox(RandomInstallation.Document(tape));
                oms.World(RandomWorld.First(tape));
                var counts = new CoverageCounts(CoverageCells.Of(oms.Oms.Installation));
                for (var step = 0; !tape.AtEnd; step++)
                {
                    if (tape.Chance(4) || oms.Oms.Packages.Count == 0)
                        oms.World(tape.Chance(2) ? RandomWorld.Order(tape, step) : RandomWorld.Package(tape, null).Document);
                    if (oms.Oms.Packages.Count == 0)
                        continue;
                    var target = Target(tape, oms);
                    var body = RandomCommand.Body(tape, oms.Oms, target);
                    var before = Total(counts);
                    var state = target.StateKey;
                    var decision = target.Transfer is { } transfer
                        ? oms.SendTransfer(transfer.Id, body)
                        : oms.Send(target.Package.Id, body);
                    counts.Decided(decision, target.Transfer is null ? CommandSubject.Package : CommandSubject.Transfer, state);
                    if (HasCell(decision, target))
                        Total(counts).Should().BeGreaterThan(before, $"{decision} of {body}");
                }

                counts.Cells.All.Where(cell => !cell.Reachable && counts.Of(cell) > 0).Should().BeEmpty();
            }
        );

    private static CommandTarget Target(Tape tape, Sandbox oms)
    {
        if (!tape.Chance(4) || !oms.Oms.HasTransfers)
            return new CommandTarget(oms[1 + tape.Choose(oms.Oms.Packages.LastId)], null);
        var transfer = oms.Transfer(1 + tape.Choose(oms.Oms.Transfers.LastId));
        return new CommandTarget(oms[transfer.PackageId], transfer);
    }

    // One of the other kind of record has none, nor has a parameter that stands in two places with two values and knows no rule.
    private static bool HasCell(Decision decision, CommandTarget target) =>
        decision is Decision.Accepted
        || (
            decision is Decision.Refused { Refusal.Definition: { } definition }
            && definition != Refusals.BadFields
            && (
                definition != Refusals.NotAllowed
                || (decision.Sent?.Command.Definition.Subject == CommandSubject.Transfer) == (target.Transfer is not null)
            )
        );

    private static int Total(CoverageCounts counts) => counts.Cells.All.Sum(counts.Of);
}
