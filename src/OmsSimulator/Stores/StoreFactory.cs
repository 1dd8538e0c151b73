using System.Runtime.CompilerServices;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;
using OmsSimulator.Persistence.Sqlite;

namespace OmsSimulator.Stores;

/// <summary>The stores that the program has; what one of them needs is loaded when it is asked for.</summary>
internal static class StoreFactory
{
    private const string Expected = "expected memory, sqlite:PATH or postgres:CONNECTION";

    /// <summary>Opens the store that a setting names; none: nothing is kept.</summary>
    /// <exception cref="SettingException">It names none, or it cannot be used as it is.</exception>
    public static SqlStore? Open(string setting, string said, StoreOptions options)
    {
        if (said == SimulatorOptions.MemoryStore)
            return null;
        SqlStore? store = null;
        try
        {
            store = Make(setting, said, options);
            store.Open().GetAwaiter().GetResult();
            return store;
        }
        catch (StoreException wrong)
        {
            store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw new SettingException(setting, wrong.Message);
        }
    }

    private static SqlStore Make(string setting, string said, StoreOptions options)
    {
        var (kind, place) = said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? (said[..colon], said[(colon + 1)..])
            : (said, "");
        return (kind, place.Length) switch
        {
            ("sqlite", > 0) => Sqlite(place, options),
            ("postgres" or "postgresql", > 0) => PostgreSql(place, options),
            ("sqlite", _) => throw new SettingException(setting, "expected sqlite:PATH, such as sqlite:oms.db; found no path"),

            // A connection may have a password, whatever it begins with.
            _ => throw new SettingException(setting, $"{Expected}, found \"{(said.Length <= 10 ? said : $"{kind}…")}\""),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqliteStore Sqlite(string path, StoreOptions options) => new(path, options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgreSqlStore PostgreSql(string connection, StoreOptions options) => new(connection, options);
}
