namespace OmsSimulator.Persistence;

/// <summary>What databases call the same thing.</summary>
/// <param name="Identity">A number that is given once.</param>
/// <param name="Bytes">Bytes.</param>
/// <param name="Compact">A statement by which states, which are compact already, are not made more so.</param>
internal sealed record SqlTypes(string Identity, string Bytes, string Compact = "");

/// <summary>
/// The tables of a store, version by version: forward only, each step in a transaction of its own. A sandbox without a name is one that is
/// still being written, or was dropped.
/// </summary>
internal static class SqlSchema
{
    /// <summary>The steps, the first from none.</summary>
    public static IReadOnlyList<Func<SqlTypes, string>> Steps { get; } = [First];

    // Facts of one sandbox have neighbouring keys: its number, then the number of the first fact.
    private static string First(SqlTypes types) =>
        $"""
            CREATE TABLE store_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
            CREATE TABLE sandboxes (
                id {types.Identity},
                name TEXT UNIQUE,
                document TEXT NOT NULL,
                owner TEXT NOT NULL,
                epoch BIGINT NOT NULL,
                position BIGINT NOT NULL,
                base BIGINT NOT NULL,
                last_used BIGINT NOT NULL,
                noted BIGINT NOT NULL,
                works BIGINT NOT NULL,
                bytes BIGINT NOT NULL,
                installation TEXT NOT NULL,
                packages BIGINT NOT NULL,
                folded BIGINT NOT NULL
            );
            CREATE TABLE facts (
                key BIGINT PRIMARY KEY,
                count BIGINT NOT NULL,
                checksum BIGINT NOT NULL,
                data {types.Bytes} NOT NULL
            );
            CREATE TABLE states (
                sandbox BIGINT NOT NULL,
                kind BIGINT NOT NULL,
                part BIGINT NOT NULL,
                data {types.Bytes} NOT NULL,
                PRIMARY KEY (sandbox, kind, part)
            );
            CREATE TABLE notes (
                sandbox BIGINT NOT NULL,
                kind TEXT NOT NULL,
                key BIGINT NOT NULL,
                data {types.Bytes} NOT NULL,
                PRIMARY KEY (sandbox, kind, key)
            );
            {types.Compact}
            """;
}
