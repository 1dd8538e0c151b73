using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Store.Tests;

/// <summary>The store in PostgreSQL.</summary>
public sealed partial class PostgreSqlStoreTests(PostgreSqlServer server) : StoreContract, IClassFixture<PostgreSqlServer>
{
    private string connection = "";

    public override Task InitializeAsync()
    {
        if (PostgreSqlServer.Missing is null)
            connection = server.NewDatabase();
        return Task.CompletedTask;
    }

    [FactOnPostgreSql]
    public override Task FactsAreKeptInTheirOrderAndThereAfterAnotherStart() => base.FactsAreKeptInTheirOrderAndThereAfterAnotherStart();

    [FactOnPostgreSql]
    public override Task TimeUserAndBoundsOfDecisionsAreKept() => base.TimeUserAndBoundsOfDecisionsAreKept();

    [FactOnPostgreSql]
    public override Task SeveralAtOnceAreKeptAndEachExpectsThePlaceAfterTheOneBefore() =>
        base.SeveralAtOnceAreKeptAndEachExpectsThePlaceAfterTheOneBefore();

    [FactOnPostgreSql]
    public override Task AnotherPositionOrEpochIsRefusedAndSoIsWhatWasDecidedOnIt() =>
        base.AnotherPositionOrEpochIsRefusedAndSoIsWhatWasDecidedOnIt();

    [FactOnPostgreSql]
    public override Task WhoeverAsksForThePositionHasAnotherEpochAndNothingOfTheOneBeforeArrivesLater() =>
        base.WhoeverAsksForThePositionHasAnotherEpochAndNothingOfTheOneBeforeArrivesLater();

    [FactOnPostgreSql]
    public override Task WhoeverTakesASandboxTakesItFromWhomeverHadIt() => base.WhoeverTakesASandboxTakesItFromWhomeverHadIt();

    [FactOnPostgreSql]
    public override Task ANameIsTakenOnce() => base.ANameIsTakenOnce();

    [FactOnPostgreSql]
    public override Task WhatIsDroppedIsGoneAndItsNameFree() => base.WhatIsDroppedIsGoneAndItsNameFree();

    [FactOnPostgreSql]
    public override Task WhatReplacesASandboxHasItsNameAndTheOneBeforeAppendsNoMore() =>
        base.WhatReplacesASandboxHasItsNameAndTheOneBeforeAppendsNoMore();

    [FactOnPostgreSql]
    public override Task ABaseIsReadAsItWasWrittenAndWhatItFoldsIsForgotten() => base.ABaseIsReadAsItWasWrittenAndWhatItFoldsIsForgotten();

    [FactOnPostgreSql]
    public override Task WhoeverHadASandboxDropsReplacesAndForgetsNothingOfWhomeverHasIt() =>
        base.WhoeverHadASandboxDropsReplacesAndForgetsNothingOfWhomeverHasIt();

    [FactOnPostgreSql]
    public override Task NotesAreKeptTheLatestCounts() => base.NotesAreKeptTheLatestCounts();

    [FactOnPostgreSql]
    public override Task LargeDecisionsAreKeptWhole() => base.LargeDecisionsAreKeptWhole();

    [FactOnPostgreSql]
    public override Task AStoreOfALaterVersionIsLeftAsItIs() => base.AStoreOfALaterVersionIsLeftAsItIs();

    [FactOnPostgreSql]
    public override Task ASecondOneEndsWithASentenceWhileTheFirstIsOpen() => base.ASecondOneEndsWithASentenceWhileTheFirstIsOpen();

    [FactOnPostgreSql]
    public async Task ItsSizeIsMeasuredAgainAfterItIsTidied()
    {
        var store = await Open();
        var before = store.Status.Bytes;
        await store.Append(await store.Make(), Facts.Batch(0, 30_000));
        await store.Compact();
        store.Status.Bytes.Should().BeGreaterThan(before!.Value);
    }

    private protected override SqlStore Create(StoreOptions options) => new PostgreSqlStore(connection, options);
}
