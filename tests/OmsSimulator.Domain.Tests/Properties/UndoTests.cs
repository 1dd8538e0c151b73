namespace OmsSimulator.Domain.Tests;

/// <summary>What is applied can be taken back, whole, and applied again.</summary>
public sealed class UndoTests
{
    [Theory]
    [InlineData("hold")]
    [InlineData("membership")]
    public void WhatIsTakenBackLeavesNothingAndComesToTheSameWhenItIsAppliedAgain(string rule) =>
        Tape.ForAll(
            length: 300,
            times: 40,
            tape =>
            {
                var made = new Sandbox($$"""{ "settings": { "quota_rule": "{{rule}}" } }""");
                made.World(RandomWorld.First(tape));
                for (var step = 0; !tape.AtEnd; step++)
                    AnySequenceTests.Step(tape, made, new Recount(made.Oms, membership: rule == "membership"), step);

                var writer = new OmsStateWriter(new OmsState());
                var facts = made.Oms.Facts.ToArray();
                for (var first = 0; first < facts.Length; )
                {
                    var next = Math.Min(facts.Length, first + 1 + (first % 7));
                    var (before, place) = (Picture.Of(writer.State), writer.Place);
                    Apply(writer, facts[first..next]);
                    var after = Picture.Of(writer.State);
                    writer.Undo(place);
                    Picture.Of(writer.State).Should().Be(before);
                    writer.Place.Should().Be(place);
                    Apply(writer, facts[first..next]);
                    Picture.Of(writer.State).Should().Be(after);
                    writer.Keep(writer.Place);
                    first = next;
                }

                Picture.Of(writer.State).Should().Be(Picture.Of(made.Oms));
            }
        );

    [Fact]
    public void WhatIsTakenBackAfterACopyLeavesTheCopyAlone()
    {
        var (writer, at) = (new OmsStateWriter(new OmsState()), Sandbox.Start);
        for (var id = 1; id <= 5000; id++)
        {
            writer.Apply(
                new RecordedFact(
                    new DenialReasonSaved(
                        new DenialReason
                        {
                            Id = id,
                            Title = $"T{id}",
                            CreatedDate = at,
                            ModifiedDate = at,
                        }
                    ),
                    at,
                    null
                )
            );
        }

        writer.Keep(writer.Place);
        var copy = writer.State.Copy();
        var (place, picture) = (writer.Place, Picture.Of(copy));
        for (var round = 0; round < 3; round++)
        {
            for (var id = 5001; id <= 15_000; id++)
            {
                writer.Apply(
                    new RecordedFact(
                        new DenialReasonSaved(
                            new DenialReason
                            {
                                Id = id,
                                Title = $"R{round}-{id}",
                                CreatedDate = at,
                                ModifiedDate = at,
                            }
                        ),
                        at,
                        null
                    )
                );
            }

            writer.Undo(place);
        }

        Picture.Of(copy).Should().Be(picture);
        Picture.Of(writer.State).Should().Be(picture);
    }

    [Fact]
    public void AFactThatCannotBeAppliedIsTakenBackToWhereItFailed()
    {
        var made = new Sandbox();
        made.World(
            """{ "stock_locations": [{ "erp_code": "L1" }], "packages": [{ "stock_location": "L1", "state": "Waiting", "items": [{ "sku": "A", "quantity": 1 }] }] }"""
        );
        var writer = new OmsStateWriter(made.Oms);
        var (before, place) = (Picture.Of(made.Oms), writer.Place);
        writer.Apply(new RecordedFact(new ReservationsConsumed(1, [1]), Sandbox.Start, null));
        var broken = () => writer.Apply(new RecordedFact(new ReservationsReleased(1, [1, 99]), Sandbox.Start, null));
        broken.Should().Throw<KeyNotFoundException>();
        Picture.Of(made.Oms).Should().NotBe(before);
        writer.Undo(place);
        Picture.Of(made.Oms).Should().Be(before);
    }

    [Fact]
    public void AStateHasOneWriter()
    {
        var state = new OmsState();
        _ = new OmsStateWriter(state);
        var second = () => new OmsStateWriter(state);
        second.Should().Throw<InvalidOperationException>();
    }

    private static void Apply(OmsStateWriter writer, IEnumerable<RecordedFact> facts)
    {
        foreach (var fact in facts)
            writer.Apply(fact);
    }
}
