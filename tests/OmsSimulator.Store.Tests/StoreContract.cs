using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <summary>What every store does, whatever it stands in.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly List<SqlStore> open = [];

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (var store in open)
            await store.DisposeAsync();
    }

    [Fact]
    public virtual async Task FactsAreKeptInTheirOrderAndThereAfterAnotherStart()
    {
        var store = await Open();
        var acme = await store.Make();
        (await store.Append(acme, Facts.Batch(0, 3))).Should().Be(AppendResult.Kept);
        (await store.Append(acme, Facts.Batch(3))).Should().Be(AppendResult.Kept);
        (await store.Position(acme)).Should().Be(4);
        store = await OpenAgain(store);
        (await store.Counted()).Should().Equal(0, 1, 2, 3);
        (await store.Counted(from: 2)).Should().Equal(2, 3);
    }

    [Fact]
    public virtual async Task TimeUserAndBoundsOfDecisionsAreKept()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 2));
        await store.Append(acme, Facts.Batch(2) with { UserId = null });
        var row = (await store.Rows()).Single();
        var read = new List<StoredFact>();
        await foreach (var rows in store.ReadFacts(row, 0))
            read.AddRange(FactRows.Read(rows));
        read.Select(static fact => fact.Decision).Should().Equal(2, 0, 1);
        read.Select(static fact => fact.Fact.UserId).Should().Equal(7, 7, null);
        read.Should().OnlyContain(static fact => fact.Fact.At == Facts.At);
    }

    [Fact]
    public virtual async Task SeveralAtOnceAreKeptAndEachExpectsThePlaceAfterTheOneBefore()
    {
        var store = await Open();
        var acme = await store.Make();
        var other = await store.Make("other");
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .SelectMany(number => new[] { acme, other }.Select(sandbox => store.Append(sandbox, Facts.Batch(number)).AsTask()))
        );
        results.Should().OnlyContain(static result => result == AppendResult.Kept);
        (await store.Counted()).Should().Equal(Enumerable.Range(0, 200).Select(static number => (long)number));
        (await store.Counted("other")).Should().HaveCount(200);
    }

    [Fact]
    public virtual async Task AnotherPositionOrEpochIsRefusedAndSoIsWhatWasDecidedOnIt()
    {
        var store = await Open();
        var acme = await store.Make();
        (await store.Append(acme, Facts.Batch(1))).Should().Be(AppendResult.Refused, "the store is at 0");
        var others = await Task.WhenAll(
            store.Append(acme, Facts.Batch(5)).AsTask(),
            store.Append(acme, Facts.Batch(6)).AsTask(),
            store.Append(acme, Facts.Batch(0)).AsTask()
        );
        others.Should().Equal(AppendResult.Refused, AppendResult.Refused, AppendResult.Kept);
        var earlier = new StoredSandbox(acme.Id, acme.Name, acme.Epoch - 1);
        (await store.Append(earlier, Facts.Batch(1))).Should().Be(AppendResult.Refused);
        (await store.Append(new StoredSandbox(acme.Id + 1000, "nobody", 1), Facts.Batch(0))).Should().Be(AppendResult.Refused);
        (await store.Counted()).Should().Equal(0);
    }

    [Fact]
    public virtual async Task WhoeverAsksForThePositionHasAnotherEpochAndNothingOfTheOneBeforeArrivesLater()
    {
        var store = await Open();
        var acme = await store.Make();
        var before = new StoredSandbox(acme.Id, acme.Name, acme.Epoch);
        (await store.Position(acme)).Should().Be(0);
        acme.Epoch.Should().BeGreaterThan(before.Epoch);
        (await store.Append(before, Facts.Batch(0))).Should().Be(AppendResult.Refused);
        (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Kept);
    }

    [Fact]
    public virtual async Task WhoeverTakesASandboxTakesItFromWhomeverHadIt()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0));
        var row = await store.Take(acme.Id);
        row.Position.Should().Be(1);
        (await store.Append(acme, Facts.Batch(1))).Should().Be(AppendResult.Refused);
        (await store.Append(new StoredSandbox(row.Id, row.Name, row.Epoch), Facts.Batch(1))).Should().Be(AppendResult.Kept);
    }

    [Fact]
    public virtual async Task ANameIsTakenOnce()
    {
        var store = await Open();
        await store.Make();
        var second = await store.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        (await store.Name(second)).Should().BeFalse();
        (await store.Rows()).Should().ContainSingle();
    }

    [Fact]
    public virtual async Task WhatIsDroppedIsGoneAndItsNameFree()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 10));
        await store.Drop(acme);
        (await store.Append(acme, Facts.Batch(10))).Should().Be(AppendResult.Refused);
        var asking = () => store.Position(acme).AsTask();
        await asking.Should().ThrowAsync<SandboxEndedException>();
        var again = await store.Make();
        again.Id.Should().NotBe(acme.Id);
        store = await OpenAgain(store);
        (await store.Counted()).Should().BeEmpty();
        (await store.Rows()).Should().ContainSingle();
    }

    [Fact]
    public virtual async Task WhatReplacesASandboxHasItsNameAndTheOneBeforeAppendsNoMore()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 10));
        var next = await store.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        (await store.Replace(acme, next)).Should().BeTrue();
        (await store.Append(acme, Facts.Batch(10))).Should().Be(AppendResult.Refused);
        (await store.Append(next, Facts.Batch(0))).Should().Be(AppendResult.Kept);
        var late = await store.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        (await store.Replace(acme, late)).Should().BeFalse("it is gone");
        (await store.Counted()).Should().Equal(0);
    }

    [Fact]
    public virtual async Task ABaseIsReadAsItWasWrittenAndWhatItFoldsIsForgotten()
    {
        var store = await Open();
        var acme = await store.Make();
        for (var first = 0; first < 100; first += 10)
            await store.Append(acme, Facts.Batch(first, 10));
        byte[][] chunks =
        [
            [1, 2, 3],
            [],
            [4],
        ];
        await store.WriteBase(
            acme,
            11,
            position: 45,
            [
                [9],
            ]
        );
        await store.WriteBase(acme, 12, position: 45, chunks);
        store = await OpenAgain(store);
        var row = (await store.Rows()).Single();
        row.Base.Should().Be(12);
        var read = new List<byte[]>();
        await foreach (var chunk in store.ReadState(row.Id, row.Base))
            read.Add(chunk);
        read.Should().BeEquivalentTo(chunks, static how => how.WithStrictOrdering());
        (await store.Counted(from: 45)).Should().HaveCount(55);
        var folded = async () => await store.Counted(from: 20);
        await folded.Should().ThrowAsync<StoreException>();
    }

    [Fact]
    public virtual async Task WhoeverHadASandboxDropsReplacesAndForgetsNothingOfWhomeverHasIt()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 10));
        var row = await store.Take(acme.Id);
        await store.WriteBase(
            new StoredSandbox(row.Id, row.Name, row.Epoch),
            12,
            position: 10,
            [
                [1],
            ]
        );
        var next = await store.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        var dropping = () => store.Drop(acme);
        await dropping.Should().ThrowAsync<SandboxAwayException>();
        var replacing = () => store.Replace(acme, next);
        await replacing.Should().ThrowAsync<SandboxAwayException>();

        // As one does that stood still since it wrote its base.
        await store.ForgetBefore(acme.Id, generation: 11, position: 5);
        (await store.Rows()).Should().ContainSingle().Which.Base.Should().Be(12);
        (await store.ReadState(acme.Id, 12).ToListAsync()).Should().ContainSingle();
    }

    [Fact]
    public virtual async Task NotesAreKeptTheLatestCounts()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.SaveNotes(
            acme,
            [new PartNote("delivery", 1, [1]), new PartNote("calls", 0, [2])],
            5,
            works: true,
            Facts.At,
            Facts.Outline
        );
        await store.SaveNotes(
            acme,
            [new PartNote("delivery", 1, [3]), new PartNote("delivery", 2, [])],
            6,
            works: false,
            Facts.At,
            Facts.Outline with
            {
                Packages = 3,
            }
        );
        store = await OpenAgain(store);
        var row = (await store.Rows()).Single();
        (row.Noted, row.Works, row.LastUsed).Should().Be((6, false, Facts.At));
        row.Outline.Should().Be(Facts.Outline with { Packages = 3 });
        (await store.ReadNotes(row.Id))
            .Select(static note => $"{note.Kind} {note.Key} {string.Join('-', note.Data)}")
            .Should()
            .Equal("calls 0 2", "delivery 1 3", "delivery 2 ");
    }

    [Fact]
    public virtual async Task LargeDecisionsAreKeptWhole()
    {
        var store = await Open();
        var acme = await store.Make();
        (await store.Append(acme, Facts.Batch(0, 30_000))).Should().Be(AppendResult.Kept);
        (await store.Counted()).Should().HaveCount(30_000);
        (await store.Bytes())[acme.Id].Should().BeGreaterThan(30_000);
    }

    [Fact]
    public virtual async Task AStoreOfALaterVersionIsLeftAsItIs()
    {
        var store = await Open();
        await store.Make();
        await store.DisposeAsync();
        var later = await Open(static options =>
            options with
            {
                Migrations = [.. options.Migrations, static _ => "CREATE TABLE more (id BIGINT)"],
            }
        );
        (await later.Rows()).Should().ContainSingle();
        await later.DisposeAsync();
        var opening = () => Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage("*version 2*knows version 1*Nothing was changed*");
    }

    [Fact]
    public virtual async Task ASecondOneEndsWithASentenceWhileTheFirstIsOpen()
    {
        var store = await Open();
        var opening = () => Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage("*in use by another simulator*");
        (await store.Rows()).Should().BeEmpty("it goes on");
        await store.DisposeAsync();
        await Open();
    }

    /// <summary>A store that is not open.</summary>
    private protected abstract SqlStore Create(StoreOptions options);

    private protected async Task<SqlStore> Open(Func<StoreOptions, StoreOptions>? how = null)
    {
        var store = Create((how ?? (static options => options))(new StoreOptions()));
        open.Add(store);
        await store.Open();
        return store;
    }

    private protected async Task<SqlStore> OpenAgain(SqlStore before)
    {
        await before.DisposeAsync();
        return await Open();
    }
}
