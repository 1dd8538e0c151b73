using System.Globalization;
using System.Reflection;
using OmsSimulator.Coverage;

namespace OmsSimulator.Testing;

/// <summary>
/// Where servers of this process write what their clients lived through when they are disposed: the folder that the environment variable
/// <c>OMS_SIMULATOR_COVERAGE</c> names.
/// </summary>
internal static class CoverageOutput
{
    private const string Variable = "OMS_SIMULATOR_COVERAGE";
    private const string Settings = ".runtimeconfig.json";
    private static int servers;

    /// <summary>The folder; none: nobody wants it.</summary>
    /// <exception cref="SettingException">It is none that can be written to.</exception>
    public static string? Folder() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? CoverageFiles.Folder(Variable, folder) : null;

    /// <summary>Writes the files of a server that has stopped.</summary>
    public static async Task Write(string folder, IServiceProvider services)
    {
        var number = Interlocked.Increment(ref servers);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{AssemblyName()}-{Environment.ProcessId}{(number == 1 ? "" : $"-{number}")}"
        );
        await CoverageFiles.Write(folder, name, await CoverageFiles.End(services).ConfigureAwait(false)).ConfigureAwait(false);
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
