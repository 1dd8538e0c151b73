using Npgsql;

namespace OmsSimulator.Persistence.PostgreSql;

/// <summary>Where a database is: key=value pairs, or a URL. No message shows what it says, since it may have a password.</summary>
internal static class ConnectionText
{
    private const string Expected =
        "expected postgres:Host=…;Database=…;Username=…;Password=… or postgres://user:password@host:port/database; it is not shown, since it may have a password";

    /// <summary>Reads it.</summary>
    /// <exception cref="StoreException">It is none.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var settings = text.StartsWith("//", StringComparison.Ordinal) ? OfUrl(text) : new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(settings.Host) ? throw new StoreException($"{Expected}; no host was found") : settings;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            throw new StoreException(Expected);
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(string text)
    {
        if (!Uri.TryCreate($"postgres:{text}", UriKind.Absolute, out var url))
            throw new FormatException();
        var settings = new NpgsqlConnectionStringBuilder { Host = url.IdnHost };
        if (url.Port > 0)
            settings.Port = url.Port;
        if (url.AbsolutePath.Length > 1)
            settings.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            settings[Name(Uri.UnescapeDataString(parts[0]))] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return settings;
    }

    // libpq's names of what Npgsql calls otherwise.
    private static string Name(string said) =>
        said switch
        {
            "sslmode" => "SSL Mode",
            "application_name" => "Application Name",
            "connect_timeout" => "Timeout",
            "options" => "Options",
            _ => said,
        };
}
