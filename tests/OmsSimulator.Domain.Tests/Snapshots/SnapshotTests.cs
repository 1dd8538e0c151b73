using System.Text;
using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>A snapshot makes the same OMS again; a copy goes on by itself; folding forgets single facts and nothing else.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void ASnapshotOfAnyStateMakesTheSameStateAgain() =>
        Tape.ForAll(
            length: 300,
            times: 60,
            tape =>
            {
                var oms = Lived(tape);
                var again = Read(Lines(oms), out var broken);
                broken.Should().BeNull();
                Picture.Of(again!).Should().Be(Picture.Of(oms));
                Lines(again!).Should().Equal(Lines(oms));
            }
        );

    [Fact]
    public void ACopyIsTheSameAndGoesOnByItself() =>
        Tape.ForAll(
            length: 300,
            times: 60,
            tape =>
            {
                var oms = Lived(tape);
                var copy = oms.Copy();
                Picture.Of(copy).Should().Be(Picture.Of(oms));
                var before = Picture.Of(copy);
                Change(oms);
                Picture.Of(copy).Should().Be(before);
                var changed = Picture.Of(oms);
                changed.Should().NotBe(before);
                Change(copy);
                Picture.Of(copy).Should().Be(changed);
            }
        );

    [Fact]
    public void FoldingForgetsTheOldestFactsAndTheirLogRowsAndNothingElse()
    {
        var (all, folded) = (Sandbox.WithPackageIn("Waiting"), Sandbox.WithPackageIn("Waiting"));
        folded.Oms.FactLimit = 300;
        for (var round = 0; round < 2_000; round++)
        {
            foreach (var oms in new[] { all, folded })
            {
                oms.Run(1, "BLOCK_THE_PACKAGE", "Blocked", """{"user":"u","token":"t"}""");
                oms.Run(1, "UNBLOCK_THE_PACKAGE", "Waiting");
            }
        }

        var (whole, part) = (all.Oms, folded.Oms);
        part.Facts.Total.Should().Be(whole.Facts.Total);
        part.Facts.Count.Should().BeInRange(300, 300 + 256);
        part.Facts.Folded.Should().Be(part.Facts.Total - part.Facts.Count);
        part.LogCount.Should().Be(whole.LogCount);
        part.Facts.Select(fact => fact.ToString()).Should().Equal(whole.Facts.TakeLast(part.Facts.Count).Select(fact => fact.ToString()));
        part.Timeline(1).Should().Equal(whole.Timeline(1).Where(entry => entry.Sequence > part.Facts.Folded));
        var rows = Enumerable.Range(part.FoldedLogRows + 1, part.LogCount - part.FoldedLogRows).ToArray();
        rows.Should().NotBeEmpty();
        rows.Select(id => part.LogRow(id)).Should().Equal(rows.Select(id => whole.LogRow(id)));
        part.LogRowsOf(1).Should().Equal(whole.LogRowsOf(1).Where(id => id > part.FoldedLogRows));
        whole.LogRow(part.FoldedLogRows + 1).Should().Be(part.LogRow(part.FoldedLogRows + 1));
        JsonSerializer.Serialize(part.Packages[1]).Should().Be(JsonSerializer.Serialize(whole.Packages[1]));

        var again = Read(Lines(part), out var broken);
        broken.Should().BeNull();
        Picture.Of(again!).Should().Be(Picture.Of(part));
    }

    [Fact]
    public void EveryLineOfADamagedSnapshotIsNoticed()
    {
        var oms = Sandbox.WithPackageIn("Packed");
        var lines = Lines(oms.Oms);
        for (var index = 0; index < lines.Length; index++)
        {
            // A line that is gone leaves a gap that is noticed, unless nothing refers to it; a line twice is out of order.
            if (
                lines[index].Contains("\"line\":\"order\"", StringComparison.Ordinal)
                || lines[index].Contains("\"line\":\"package\"", StringComparison.Ordinal)
                || lines[index].Contains("\"line\":\"package_item\"", StringComparison.Ordinal)
                || lines[index].Contains("\"line\":\"stock_location\"", StringComparison.Ordinal)
                || lines[index].Contains("\"line\":\"product\"", StringComparison.Ordinal)
                || lines[index].Contains("\"line\":\"shipment\"", StringComparison.Ordinal)
            )
            {
                Read([.. lines.Where((_, other) => other != index)], out var gone).Should().BeNull(lines[index]);
                gone.Should().NotBeNullOrEmpty();
                Read([.. lines.Take(index + 1), lines[index], .. lines.Skip(index + 1)], out var twice).Should().BeNull(lines[index]);
                twice.Should().Contain("out of order");
            }

            Read(
                    [
                        .. lines.Take(index),
                        lines[index].Replace("\"line\":", "\"other\":1,\"line\":", StringComparison.Ordinal),
                        .. lines.Skip(index + 1),
                    ],
                    out var unknown
                )
                .Should()
                .BeNull(lines[index]);
            unknown.Should().Contain("other");
        }
    }

    [Theory]
    [InlineData("\"quantity\":2", "\"quantity\":3", "recount")]
    [InlineData("\"stock_location_id\":1,\"state\"", "\"stock_location_id\":9,\"state\"", "unknown stock location 9")]
    [InlineData("\"state\":\"Waiting\",\"holds_quota\"", "\"state\":\"Nowhere\",\"holds_quota\"", "which the installation lacks")]
    [InlineData("\"reserved\":2", "\"reserved\":-2", "below zero")]
    [InlineData("\"line\":\"fact\"", "\"line\":\"fiction\"", "fiction")]
    public void WhatDoesNotHoldTogetherIsSaid(string was, string becomes, string said)
    {
        var lines = Lines(Sandbox.WithPackageIn("Waiting").Oms);
        lines.Should().Contain(line => line.Contains(was, StringComparison.Ordinal), was);
        Read([.. lines.Select(line => line.Replace(was, becomes, StringComparison.Ordinal))], out var broken).Should().BeNull();
        broken.Should().Contain(said);
    }

    private static string[] Lines(OmsState oms) => [.. oms.ToLines().Select(line => Encoding.UTF8.GetString(StateSnapshot.Write(line)))];

    private static OmsState? Read(string[] lines, out string? broken)
    {
        var reader = new StateSnapshot();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            broken = reader.Add(json.RootElement);
            if (broken is not null)
                return null;
        }

        return reader.Finish(OmsState.DefaultFactLimit, out broken);
    }

    private static void Change(OmsState oms)
    {
        var at = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        oms.Apply(
            new RecordedFact(
                new DenialReasonSaved(
                    new DenialReason
                    {
                        Id = oms.DenialReasons.LastId + 1,
                        Title = $"T{oms.DenialReasons.LastId}",
                        CreatedDate = at,
                        ModifiedDate = at,
                    }
                ),
                at,
                null
            )
        );
        foreach (var package in oms.Packages.Ascending().ToArray())
            oms.Apply(new RecordedFact(new PackageStateChanged(package.Id, package.State, PackageState.Blocked, "X", 7), at, null));
        foreach (var key in oms.StockLevels.Keys.ToArray())
            oms.Apply(new RecordedFact(new StockSet(key.Location, key.Product, 1000), at, null));
    }

    private static OmsState Lived(Tape tape)
    {
        var oms = new Sandbox("""{ "settings": { "quota_rule": "hold" } }""");
        oms.World(RandomWorld.First(tape));
        for (var step = 0; !tape.AtEnd; step++)
        {
            if (oms.Oms.Packages.Count == 0 || tape.Chance(4))
            {
                oms.World(RandomWorld.Order(tape, step));
                oms.World(RandomWorld.Package(tape, null).Document);
            }

            if (oms.Oms.HasTransfers && tape.Chance(3))
            {
                var transfer = oms.Transfer(1 + tape.Choose(oms.Oms.Transfers.LastId));
                oms.SendTransfer(transfer.Id, RandomCommand.Body(tape, oms.Oms, new CommandTarget(oms[transfer.PackageId], transfer)));
            }

            var package = 1 + tape.Choose(oms.Oms.Packages.LastId);
            oms.Send(package, RandomCommand.Body(tape, oms.Oms, new CommandTarget(oms[package], null)));
        }

        return oms.Oms;
    }
}
