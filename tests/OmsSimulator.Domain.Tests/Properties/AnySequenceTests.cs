using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>After any sequence of commands, good and bad, in any world.</summary>
public sealed class AnySequenceTests
{
    [Theory]
    [InlineData("hold")]
    [InlineData("membership")]
    public void QuotaAndStockEqualARecountAndNothingIsLost(string rule) =>
        Tape.ForAll(
            length: 400,
            times: 150,
            tape =>
            {
                var oms = Sandbox(rule);
                var recount = new Recount(oms.Oms, membership: rule == "membership");
                oms.World(RandomWorld.First(tape));
                recount.Check();
                for (var step = 0; !tape.AtEnd; step++)
                {
                    Step(tape, oms, recount, step);
                    recount.Check();
                }
            }
        );

    [Fact]
    public void TheyDoSoWhateverPairsACustomersInstallationAdds() =>
        Tape.ForAll(
            length: 400,
            times: 150,
            tape =>
            {
                var oms = new Sandbox(RandomInstallation.Document(tape));
                var recount = new Recount(
                    oms.Oms,
                    membership: oms.Oms.Installation.Settings.QuotaRule == QuotaRule.Membership,
                    ownPairs: true
                );
                oms.World(RandomWorld.First(tape));
                recount.Check();
                for (var step = 0; !tape.AtEnd; step++)
                {
                    Step(tape, oms, recount, step);
                    recount.Check();
                }
            }
        );

    [Theory]
    [InlineData("hold")]
    [InlineData("membership")]
    public void StoredFactsFoldToTheSameState(string rule) =>
        Tape.ForAll(
            length: 400,
            times: 40,
            tape =>
            {
                var oms = Lived(rule, tape);
                var again = new OmsState();
                foreach (var recorded in oms.Oms.Facts)
                {
                    var stored = FactText.Of(recorded.Fact);
                    var fact = JsonSerializer.Deserialize(stored, FactJson.Default.OmsFact)!;
                    FactText.Of(fact).Should().Be(stored);
                    again.Apply(recorded with { Fact = fact });
                }

                Picture.Of(again).Should().Be(Picture.Of(oms.Oms));
            }
        );

    [Theory]
    [InlineData("hold")]
    [InlineData("membership")]
    public void ABaseReadsBackAsTheSameState(string rule) =>
        Tape.ForAll(
            length: 400,
            times: 40,
            tape =>
            {
                var oms = Lived(rule, tape);
                var again = new StateBase();
                foreach (var portion in StateBase.Write(oms.Oms))
                    again.Take(again.Decode(portion));
                var read = again.Finish();
                Picture.Of(read).Should().Be(Picture.Of(oms.Oms));
                Lines(read).Should().Equal(Lines(oms.Oms));
            }
        );

    [Fact]
    public void ARefusedDecisionChangesNothing() =>
        Tape.ForAll(
            length: 200,
            times: 60,
            tape =>
            {
                var oms = Sandbox("hold");
                oms.World(RandomWorld.First(tape));
                for (var step = 0; !tape.AtEnd; step++)
                {
                    var before = Picture.Of(oms.Oms);
                    if (!Step(tape, oms, new Recount(oms.Oms, membership: false), step))
                        Picture.Of(oms.Oms).Should().Be(before);
                }
            }
        );

    [Fact]
    public void TheSequencesReachEveryCommandAndEveryRefusal()
    {
        var (accepted, refused) = (new HashSet<string>(), new HashSet<string>());
        Tape.ForAll(
            length: 400,
            times: 150,
            tape =>
            {
                var oms = Sandbox("hold");
                oms.World(RandomWorld.First(tape));
                for (var step = 0; !tape.AtEnd; step++)
                {
                    if (tape.Chance(4) || oms.Oms.Packages.Count == 0)
                        oms.World(tape.Chance(2) ? RandomWorld.Order(tape, step) : RandomWorld.Package(tape, null).Document);
                    if (oms.Oms.Packages.Count == 0)
                        continue;
                    var decision = tape.Chance(4) && oms.Oms.HasTransfers ? SendToTransfer(tape, oms) : SendToPackage(tape, oms);
                    if (decision is Decision.Accepted done)
                        accepted.Add(done.Transition.Command.Code);
                    else if (decision is Decision.Refused { Refusal.Body: var body })
                        refused.Add(body is ErrorBody.Command command ? command.Sentence : "fields");
                }
            }
        );
        accepted.Should().BeEquivalentTo(CommandCatalogue.All.Select(command => command.Code));
        refused
            .Should()
            .BeEquivalentTo(
                new[] { Refusals.NotAllowed, Refusals.Mismatch, Refusals.NoShipment, Refusals.NoSupply }
                    .Select(refusal => refusal.Sentence)
                    .Append("fields")
            );
    }

    // True: something happened.
    internal static bool Step(Tape tape, Sandbox oms, Recount recount, int step)
    {
        switch (tape.Choose(14))
        {
            case 0:
                oms.World(RandomWorld.Order(tape, step));
                return true;
            case 1:
                var order =
                    oms.Oms.Orders.Count > 0 && tape.Chance(2) ? oms.Oms.Orders[1 + tape.Choose(oms.Oms.Orders.LastId)].Number : null;
                var (document, walk) = RandomWorld.Package(tape, order);
                oms.World(document);
                recount.Put(oms.Oms.Packages.LastId, walk);
                return true;
            case 2:
                var (location, sku) = (tape.Of(RandomWorld.Locations), tape.Of(RandomWorld.Skus));
                var reserved = oms.Oms.Stock(oms.Location(location).Id, oms.Product(sku).Id).Reserved;
                oms.SetStock(location, sku, (int)reserved + tape.Choose(5));
                return true;
            case 3 when oms.Oms.Orders.Count > 0:
                var number = oms.Oms.Orders[1 + tape.Choose(oms.Oms.Orders.LastId)].Number;
                return (tape.Chance(2) ? oms.Confirm(number) : oms.Cancel(number)) is null;
            case 4 when oms.Oms.Packages.Count > 0:
                var waiting = oms.Oms.IdsIn(PackageState.OutOfStock, descending: false).ToArray();
                return oms.PlanByTheClock(waiting.Length > 0 ? tape.Of(waiting) : 1 + tape.Choose(oms.Oms.Packages.LastId)).Count > 0;
            case 5 or 6 or 7 when oms.Oms.HasTransfers:
                return SendToTransfer(tape, oms) is Decision.Accepted;
            default:
                return oms.Oms.Packages.Count > 0 && SendToPackage(tape, oms) is Decision.Accepted;
        }
    }

    private static Sandbox Lived(string rule, Tape tape)
    {
        var oms = Sandbox(rule);
        oms.World(RandomWorld.First(tape));
        for (var step = 0; !tape.AtEnd; step++)
            Step(tape, oms, new Recount(oms.Oms, membership: rule == "membership"), step);
        return oms;
    }

    private static Decision SendToPackage(Tape tape, Sandbox oms)
    {
        var package = oms[1 + tape.Choose(oms.Oms.Packages.LastId)];
        return oms.Send(package.Id, RandomCommand.Body(tape, oms.Oms, new CommandTarget(package, null)));
    }

    private static Decision SendToTransfer(Tape tape, Sandbox oms)
    {
        var transfer = oms.Transfer(1 + tape.Choose(oms.Oms.Transfers.LastId));
        return oms.SendTransfer(transfer.Id, RandomCommand.Body(tape, oms.Oms, new CommandTarget(oms[transfer.PackageId], transfer)));
    }

    private static Sandbox Sandbox(string rule) => new($$"""{ "settings": { "quota_rule": "{{rule}}" } }""");

    private static IEnumerable<string> Lines(OmsState oms) =>
        oms.ToLines().Select(static line => System.Text.Encoding.UTF8.GetString(StateSnapshot.Write(line)));
}
