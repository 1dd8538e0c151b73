using System.Globalization;
using System.Reflection;
using OmsSimulator.Coverage;

namespace OmsSimulator.Testing;

/// <summary>
/// Where a server of this process writes what its clients lived through: into the folder that the environment variable
/// <c>OMS_SIMULATOR_COVERAGE</c> names, when it is disposed, or before.
/// </summary>
internal sealed class CoverageOutput
{
    private const string Variable = "OMS_SIMULATOR_COVERAGE";
    private const string Settings = ".runtimeconfig.json";
    private static int servers;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly string name;
    private Task last = Task.CompletedTask;

    private CoverageOutput(string folder)
    {
        var number = Interlocked.Increment(ref servers);
        this.folder = folder;
        name = string.Create(CultureInfo.InvariantCulture, $"{AssemblyName()}-{Environment.ProcessId}{(number == 1 ? "" : $"-{number}")}");
    }

    /// <summary>That of a server that starts; none: nobody wants it.</summary>
    /// <exception cref="SettingException">The folder is none that can be written to.</exception>
    public static CoverageOutput? OfNextServer() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? new(CoverageFiles.Folder(Variable, folder)) : null;

    /// <summary>Writes the server's files, over those that it wrote before.</summary>
    /// <param name="services">The server's.</param>
    /// <param name="ends">Whether it has stopped, so that what is watched can be decided.</param>
    public Task Write(IServiceProvider services, bool ends)
    {
        // One after the other: the files have one name.
        lock (gate)
            return last = Write(last, services, ends);
    }

    private async Task Write(Task before, IServiceProvider services, bool ends)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var document = ends ? await CoverageFiles.End(services).ConfigureAwait(false) : CoverageFiles.Now(services);
        await CoverageFiles.Write(folder, name, document).ConfigureAwait(false);
    }

    // Whoever runs the tests may be the process's own program: then the program whose settings lie beside its assembly is theirs.
    private static string AssemblyName()
    {
        var entry = Assembly.GetEntryAssembly()?.GetName().Name ?? "tests";
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, entry + Settings)))
            return entry;
        return Directory
                .EnumerateFiles(AppContext.BaseDirectory, $"*{Settings}")
                .Select(path => Path.GetFileName(path)[..^Settings.Length])
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            ?? entry;
    }
}
