using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// A PostgreSQL of the machine's own programs (Debian's package), started on a free port in a temporary folder, and ended with the tests.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("oms-postgres-").FullName;
    private int databases;

    public PostgreSqlServer()
    {
        if (Binaries is null)
            return;
        Port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", folder);
        Server("initdb", "-D", Data, "-U", "oms", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
        Start();
    }

    /// <summary>Why there is none; none: there is one.</summary>
    public static string? Missing => Binaries is null ? "Not installed: PostgreSQL (/usr/lib/postgresql/*/bin)." : null;

    public int Port { get; }

    private static string? Binaries { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .LastOrDefault(Directory.Exists)
            : null;

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(folder, "data");

    /// <summary>A connection to a database of its own.</summary>
    public string NewDatabase()
    {
        var name = $"oms{Interlocked.Increment(ref databases)}";
        Server("createdb", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "oms", name);
        return $"Host=127.0.0.1;Port={Port};Username=oms;Password=never-shown;Database={name}";
    }

    public void Start() =>
        Server(
            "pg_ctl",
            "-D",
            Data,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {Port} -k {folder} -c fsync=off -c max_connections=200",
            "start"
        );

    /// <summary>Stops it, as when the machine that it runs on is gone.</summary>
    public void Stop() => Server("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Stops every process of it where it stands, or lets them go on.</summary>
    public void Signal(string signal)
    {
        var postmaster = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        Run("/bin/sh", "-c", $"kill -{signal} {postmaster} $(ps -o pid= --ppid {postmaster})");
    }

    /// <summary>Runs a statement as the database's owner.</summary>
    public void Execute(string connection, string sql) =>
        Server("psql", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "oms", "-d", connection.Split("Database=")[1], "-c", sql);

    public void Dispose()
    {
        if (Binaries is null)
            return;
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // It was stopped.
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Server(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that is started keeps it open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(Patience) || process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs PostgreSQL; without it, it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOnPostgreSqlAttribute : FactAttribute
{
    public FactOnPostgreSqlAttribute() => Skip = PostgreSqlServer.Missing;
}
