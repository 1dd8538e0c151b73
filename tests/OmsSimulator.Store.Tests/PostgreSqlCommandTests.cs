using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Store.Tests;

/// <summary><c>oms-simulator store</c> over PostgreSQL.</summary>
public sealed class PostgreSqlCommandTests(PostgreSqlServer server) : StoreCommandContract, IClassFixture<PostgreSqlServer>
{
    private readonly string connection = PostgreSqlServer.Missing is null ? server.NewDatabase() : "";

    private protected override string Store => $"postgres:{connection}";

    [FactOnPostgreSql]
    public override Task AWholeStoreIsCheckedExportedImportedAndCompacted() => base.AWholeStoreIsCheckedExportedImportedAndCompacted();

    [FactOnPostgreSql]
    public override Task WhatIsExportedFromAFileIsImportedHere() => base.WhatIsExportedFromAFileIsImportedHere();

    [FactOnPostgreSql]
    public override Task ADamagedSandboxIsNamedAndTheOthersAreChecked() => base.ADamagedSandboxIsNamedAndTheOthersAreChecked();

    [FactOnPostgreSql]
    public override Task WhatAResetNeedsIsCheckedToo() => base.WhatAResetNeedsIsCheckedToo();

    [FactOnPostgreSql]
    public override Task ATakenNameIsNotImportedAndNothingOfTheRestIs() => base.ATakenNameIsNotImportedAndNothingOfTheRestIs();

    [FactOnPostgreSql]
    public override Task AnArchiveThatIsCutOrChangedIsRefusedAndTheStoreHasNothingOfIt() =>
        base.AnArchiveThatIsCutOrChangedIsRefusedAndTheStoreHasNothingOfIt();

    [FactOnPostgreSql]
    public override Task AStoreThatIsInUseIsLeftAlone() => base.AStoreThatIsInUseIsLeftAlone();

    [FactOnPostgreSql]
    public override Task AStoreOfALaterVersionIsNamed() => base.AStoreOfALaterVersionIsNamed();

    [FactOnPostgreSql]
    public override Task AStoreThatIsNotThereIsNotMade() => base.AStoreThatIsNotThereIsNotMade();

    private protected override SqlStore Open(StoreOptions options) => new PostgreSqlStore(connection, options);

    private protected override void Damage(string sandbox, string which) =>
        server.Execute(
            connection,
            $"UPDATE oms_simulator.states SET data = 'damaged' WHERE {which} AND sandbox = "
                + $"(SELECT id FROM oms_simulator.sandboxes WHERE name = '{sandbox}')"
        );
}
