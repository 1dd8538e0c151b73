using System.Text.Json;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>
/// Makes sure that two published programs run with the same settings of garbage collector, compiler and thread pool, so that the ratio compares what they
/// do.
/// </summary>
public static class RuntimeSettings
{
    public static void RequireEqual(string dll, string otherDll)
    {
        var (settings, others) = (Read(dll), Read(otherDll));
        if (!settings.SequenceEqual(others))
        {
            var (all, otherAll) = (string.Join(", ", settings), string.Join(", ", others));
            throw new BenchmarkFailedException(
                $"{Path.GetFileName(dll)} runs with [{all}] but {Path.GetFileName(otherDll)} with [{otherAll}]; make their projects agree."
            );
        }
    }

    private static List<string> Read(string dll)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(dll, ".runtimeconfig.json")));
        var properties = document.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        var settings = properties.EnumerateObject().Where(IsSpeed).Select(property => $"{property.Name}={property.Value.GetRawText()}");
        return [.. settings.Order(StringComparer.Ordinal)];
    }

    private static bool IsSpeed(JsonProperty property) =>
        property.Name.StartsWith("System.GC.", StringComparison.Ordinal)
        || property.Name.StartsWith("System.Runtime.Tiered", StringComparison.Ordinal)
        || property.Name.StartsWith("System.Threading.ThreadPool.", StringComparison.Ordinal);
}
