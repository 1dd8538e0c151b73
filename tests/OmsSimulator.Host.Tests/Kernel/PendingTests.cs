using OmsSimulator.Domain;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>Acknowledged means kept: with a store that takes its time.</summary>
public sealed class PendingTests : IAsyncLifetime
{
    private readonly GatedStore store = new();
    private readonly OwnSandboxes sandboxes;
    private Sandbox sandbox = null!;

    public PendingTests() =>
        sandboxes = new(
            new SimulatorOptions { FactStore = store },
            """{ "stock_locations": [{ "erp_code": "L1", "stock": [{ "sku": "A", "quantity": 3 }] }] }"""
        );

    public async Task InitializeAsync()
    {
        sandbox = await sandboxes.Default();
        store.IsGated = true;
    }

    public async Task DisposeAsync() => await sandboxes.DisposeAsync();

    [Fact]
    public async Task AnswersAndReadsWaitUntilTheStoreKeepsWhatTheyShow()
    {
        var counted = Count(7);
        var read = OnHand();
        (counted.IsCompleted, read.IsCompleted).Should().Be((false, false));
        store.Answer(AppendResult.Kept);
        await counted;
        (await read).Should().Be(7);
        (await OnHand()).Should().Be(7);
    }

    [Fact]
    public async Task SeveralWaitAtOnceAndEachExpectsThePlaceAfterTheOneBefore()
    {
        var facts = await sandbox.Ledger.Read(static oms => oms.Facts.Total);
        var all = Enumerable.Range(4, 5).Select(Count).ToArray();
        store.Expected[^5..].Should().Equal(facts, facts + 1, facts + 2, facts + 3, facts + 4);
        foreach (var _ in all)
            store.Answer(AppendResult.Kept);
        await Task.WhenAll(all);
        (await OnHand()).Should().Be(8);
    }

    [Fact]
    public async Task WhatTheStoreRefusesIsTakenBackWithEverythingThatWasDecidedOnIt()
    {
        var (first, second, read) = (Count(7), Count(8), OnHand());
        store.Answer(AppendResult.Refused);
        await ShouldBeRefused(first);
        await ShouldBeRefused(second);
        (await read).Should().Be(3, "a read shows what is kept");
        store.IsGated = false;
        await Count(9);
        (await OnHand()).Should().Be(9);
    }

    [Fact]
    public async Task ADecisionWithoutFactsWaitsForWhatItWasDecidedOnAndIsDecidedAgainWithoutIt()
    {
        var counted = Count(7);
        var decided = sandbox.Ledger.Commit(null, (oms, _) => new Decided<long>([], oms.Stock(1, 1).OnHand)).AsTask();
        decided.IsCompleted.Should().BeFalse();
        store.Answer(AppendResult.Refused);
        await ShouldBeRefused(counted);
        (await decided).Answer.Should().Be(3);
    }

    [Fact]
    public async Task ACopyHasOnlyWhatIsKept()
    {
        var counted = Count(7);
        var image = sandbox.Capture();
        image.Oms.Stock(1, 1).OnHand.Should().Be(3);
        store.Answer(AppendResult.Kept);
        await counted;
        (await OnHand()).Should().Be(7);
        image.Oms.Stock(1, 1).OnHand.Should().Be(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereNobodyKnowsTheAnswerWaitsUntilTheStoreTellsItsPosition(bool kept)
    {
        var facts = await sandbox.Ledger.Read(static oms => oms.Facts.Total);
        var counted = Count(7);
        store.Answer(AppendResult.Unknown);
        (await OnHand()).Should().Be(3, "reads go on");
        counted.IsCompleted.Should().BeFalse();
        await ShouldBeRefused(Count(8));
        store.Tell(kept ? facts + 1 : facts);
        if (kept)
            await counted;
        else
            await ShouldBeRefused(counted);
        (await OnHand()).Should().Be(kept ? 7 : 3);
        store.IsGated = false;
        await Count(9);
        (await OnHand()).Should().Be(9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task OfWhatWasDecidedOnItNobodyKnowsEitherAndThePositionTellsOfAll(int kept)
    {
        var facts = await sandbox.Ledger.Read(static oms => oms.Facts.Total);
        var both = new[] { Count(7), Count(8) };
        store.Answer(AppendResult.Unknown);
        (await OnHand()).Should().Be(3);
        both.Should().NotContain(waiting => waiting.IsCompleted);
        store.Tell(facts + kept);
        for (var place = 0; place < both.Length; place++)
        {
            if (place < kept)
                await both[place];
            else
                await ShouldBeRefused(both[place]);
        }

        (await OnHand()).Should().Be(kept == 0 ? 3 : 6 + kept);
    }

    [Fact]
    public async Task AReadThatSawWhatNobodyKnowsOfReadsAgainAtOnce()
    {
        var counted = Count(7);
        var read = OnHand();
        read.IsCompleted.Should().BeFalse();
        store.Answer(AppendResult.Unknown);
        (await read).Should().Be(3);
        counted.IsCompleted.Should().BeFalse();
        store.Tell(0);
        await ShouldBeRefused(counted);
    }

    [Fact]
    public async Task AfterFifteenSecondsWithoutWordThereIsNoAnswerAtAll()
    {
        var time = new ManualTime();
        var late = new GatedStore();
        await using var others = new OwnSandboxes(new SimulatorOptions { FactStore = late, Time = time });
        var other = await others.Default();
        late.IsGated = true;
        var waiting = other.Ledger.Commit(new FaultsRemoved()).AsTask();
        late.Answer(AppendResult.Unknown);
        await other.Ledger.Read(static oms => oms.Facts.Total);
        time.Pass(TimeSpan.FromSeconds(14.9));
        waiting.IsCompleted.Should().BeFalse();
        time.Pass(TimeSpan.FromSeconds(0.2));
        var answer = () => waiting;
        await answer.Should().ThrowAsync<OutcomeUnknownException>();
        late.Tell(int.MaxValue);
        (await other.Ledger.Read(static oms => oms.Facts.Total)).Should().BePositive("what the store has is applied all the same");
    }

    private async Task<Committed<int>> Count(int onHand) => await sandbox.Ledger.Commit(new StockSet(1, 1, onHand));

    private Task<long> OnHand() => sandbox.Ledger.Read(static oms => oms.Stock(1, 1).OnHand).AsTask();

    // A refusal may come at once, too.
    private static async Task ShouldBeRefused(Task<Committed<int>> commit)
    {
        var waiting = () => commit;
        await waiting.Should().ThrowAsync<StoreUnavailableException>();
    }
}
