using System.Globalization;
using Npgsql;

namespace OmsSimulator.Cluster;

/// <summary>Orleans' membership in the database of the store: a row for each silo, and a version that every change counts up.</summary>
/// <param name="source">Where connections come from.</param>
/// <param name="cluster">The cluster's name.</param>
internal sealed class MembershipTable(NpgsqlDataSource source, string cluster) : IMembershipTable
{
    /// <inheritdoc/>
    public Task InitializeMembershipTable(bool tryInitTableVersion) =>
        Run("INSERT INTO cluster_versions (cluster, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", cluster);

    /// <inheritdoc/>
    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        await Run("DELETE FROM cluster_members WHERE cluster = $1", clusterId);
        await Run("DELETE FROM cluster_versions WHERE cluster = $1", clusterId);
    }

    /// <inheritdoc/>
    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        var defunct = (await ReadAll()).Members.Select(static row => row.Item1).Where(entry => IsDefunct(entry, beforeDate.UtcDateTime));
        foreach (var entry in defunct)
            await Run("DELETE FROM cluster_members WHERE cluster = $1 AND silo = $2", cluster, entry.SiloAddress.ToParsableString());
    }

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadRow(SiloAddress key) => Read(key.ToParsableString());

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadAll() => Read(null);

    /// <inheritdoc/>
    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        Change(
            tableVersion,
            "INSERT INTO cluster_members (cluster, silo, etag, entry, alive) VALUES ($1, $2, 0, $3, $4) ON CONFLICT DO NOTHING",
            cluster,
            entry.SiloAddress.ToParsableString(),
            StoredMember.Write(entry),
            entry.IAmAliveTime
        );

    /// <inheritdoc/>
    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        Change(
            tableVersion,
            "UPDATE cluster_members SET etag = etag + 1, entry = $3, alive = GREATEST(alive, $4) WHERE cluster = $1 AND silo = $2 AND etag = $5",
            cluster,
            entry.SiloAddress.ToParsableString(),
            StoredMember.Write(entry),
            entry.IAmAliveTime,
            Number(etag)
        );

    /// <inheritdoc/>
    public Task UpdateIAmAlive(MembershipEntry entry) =>
        Run(
            "UPDATE cluster_members SET alive = $3 WHERE cluster = $1 AND silo = $2",
            cluster,
            entry.SiloAddress.ToParsableString(),
            entry.IAmAliveTime
        );

    private static bool IsDefunct(MembershipEntry entry, DateTime before) =>
        entry.Status == SiloStatus.Dead && entry.IAmAliveTime < before && entry.StartTime < before;

    // One statement reads one moment.
    private async Task<MembershipTableData> Read(string? silo)
    {
        await using var command = source.CreateCommand(
            "SELECT version, etag, entry, alive FROM cluster_versions LEFT JOIN cluster_members "
                + "ON cluster_members.cluster = cluster_versions.cluster AND ($2::TEXT IS NULL OR silo = $2) WHERE cluster_versions.cluster = $1"
        );
        Add(command, cluster);
        command.Parameters.Add(new() { Value = (object?)silo ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync();
        var members = new List<Tuple<MembershipEntry, string>>();
        var version = 0;
        while (await reader.ReadAsync())
        {
            version = reader.GetInt32(0);
            if (!await reader.IsDBNullAsync(1))
                members.Add(Tuple.Create(StoredMember.Read(reader.GetString(2), reader.GetDateTime(3)), Text(reader.GetInt32(1))));
        }

        return new MembershipTableData(members, new TableVersion(version, Text(version)));
    }

    private async Task<bool> Change(TableVersion next, string sql, params object[] values)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var counted = new NpgsqlCommand(
            "UPDATE cluster_versions SET version = $2 WHERE cluster = $1 AND version = $3",
            connection
        );
        Add(counted, cluster, next.Version, Number(next.VersionEtag));
        if (await counted.ExecuteNonQueryAsync() == 0)
            return false;
        await using var changed = new NpgsqlCommand(sql, connection);
        Add(changed, values);
        if (await changed.ExecuteNonQueryAsync() == 0)
            return false;
        await transaction.CommitAsync();
        return true;
    }

    private async Task Run(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        Add(command, values);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value is DateTime at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : value });
    }

    private static int Number(string etag) => int.Parse(etag, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
