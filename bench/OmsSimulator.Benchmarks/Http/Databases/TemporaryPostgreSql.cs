using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Benchmarks.Http.Databases;

/// <summary>A PostgreSQL of the machine's own programs, with its defaults, on a free port in a temporary folder; gone when this is disposed.</summary>
public sealed class TemporaryPostgreSql : IDisposable
{
    private const string Folders = "/usr/lib/postgresql";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("oms-bench-postgres-").FullName;
    private readonly int port = FreePort();

    private TemporaryPostgreSql() { }

    /// <summary>What the simulator connects to.</summary>
    public string Connection => $"Host=127.0.0.1;Port={port};Username=oms;Database=oms";

    private static string? Programs =>
        Directory.Exists(Folders)
            ? Directory.GetDirectories(Folders).Select(version => Path.Combine(version, "bin")).LastOrDefault(Directory.Exists)
            : null;

    private string Data => Path.Combine(folder, "data");

    /// <summary>Starts one; none: it is not installed.</summary>
    public static async Task<TemporaryPostgreSql?> Start(CancellationToken stop)
    {
        if (Programs is null)
            return null;
        var made = new TemporaryPostgreSql();
        if (Environment.UserName == "root")
            await ChildProgram.Run(Quiet("chown", ["postgres", made.folder]), Longest, stop);
        await Run("initdb", ["-D", made.Data, "-U", "oms", "--auth=trust", "-E", "UTF8", "--locale=C"], stop);
        await Run("pg_ctl", ["-D", made.Data, "-w", "-l", $"{made.folder}/log", "-o", $"-p {made.port} -k {made.folder}", "start"], stop);
        await Run("createdb", ["-h", "127.0.0.1", "-p", $"{made.port}", "-U", "oms", "oms"], stop);
        return made;
    }

    /// <summary>The number that a statement tells.</summary>
    public async Task<double> Ask(string sql, CancellationToken stop) => double.Parse(await Text(sql, stop), CultureInfo.InvariantCulture);

    /// <summary>The text that a statement tells.</summary>
    public async Task<string> Text(string sql, CancellationToken stop) =>
        (await Run("psql", ["-h", "127.0.0.1", "-p", $"{port}", "-U", "oms", "-At", "-c", sql, "oms"], stop)).Trim();

    /// <summary>What pgbench makes of one client that inserts rows with these texts in each transaction.</summary>
    public async Task<Inserts> Insert(IReadOnlyCollection<string> texts, int seconds, CancellationToken stop)
    {
        await Run(
            "psql",
            [
                "-h",
                "127.0.0.1",
                "-p",
                $"{port}",
                "-U",
                "oms",
                "-c",
                "CREATE TABLE IF NOT EXISTS inserted (key BIGSERIAL PRIMARY KEY, count BIGINT NOT NULL, checksum BIGINT NOT NULL, data BYTEA NOT NULL)",
                "oms",
            ],
            stop
        );
        var script = Path.Combine(folder, "insert.sql");
        await File.WriteAllTextAsync(
            script,
            $"INSERT INTO inserted (count, checksum, data) VALUES {string.Join(", ", texts.Select(Row))};\n",
            stop
        );
        var log = Path.Combine(folder, "transactions");
        string[] how = ["-n", "-c", "1", "-M", "prepared", "-T", $"{seconds}", "-l", $"--log-prefix={log}", "-f", script];
        await Run("pgbench", ["-h", "127.0.0.1", "-p", $"{port}", "-U", "oms", .. how, "oms"], stop);
        var took = new List<double>();
        foreach (var file in Directory.EnumerateFiles(folder, "transactions.*"))
        {
            took.AddRange(
                File.ReadLines(file).Select(static line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000)
            );
            File.Delete(file);
        }

        return Inserts.Of(took, TimeSpan.FromSeconds(seconds));
    }

    public void Dispose()
    {
        Run("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"], CancellationToken.None).GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static string Row(string text) => $"(1, 1, decode('{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}', 'hex'))";

    private static async Task<string> Run(string program, string[] arguments, CancellationToken stop)
    {
        var path = Path.Combine(Programs!, program);
        var isServer = program == "pg_ctl";
        var (all, first) =
            Environment.UserName == "root" ? ((string[])["-u", "postgres", "--", path, .. arguments], "runuser") : (arguments, path);
        var (code, said) = await ChildProgram.Run(isServer ? Quiet(first, all) : Heard(first, all), Longest, stop);
        return code == 0 ? said : throw new BenchmarkFailedException($"{program} ended with exit code {code}:\n{said}");
    }

    // A server that is started keeps the output open.
    private static ProcessStartInfo Quiet(string program, IEnumerable<string> arguments) =>
        Heard("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]);

    private static ProcessStartInfo Heard(string program, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
