using System.Diagnostics;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>The real WireMock, whose npm package brings its jar; <c>.ci/run</c> installs it.</summary>
internal static class WireMockJar
{
    private const string Folder = "tests/OmsSimulator.Host.Tests/Journal/WireMock";

    /// <summary>Where it is; none: it is not installed.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Java with it on the class path.</summary>
    public static ProcessStartInfo Java(params string[] arguments) =>
        new("java", ["-cp", Path!, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = System.IO.Path.Combine(folder.FullName, Folder, "node_modules", "wiremock", "build");
            if (Directory.Exists(built))
                return Directory.EnumerateFiles(built, "*.jar").FirstOrDefault();
        }

        return null;
    }
}

/// <summary>A test that needs Java and WireMock's jar; without them it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingWireMockAttribute : FactAttribute
{
    public FactNeedingWireMockAttribute()
    {
        Skip = new FactNeedingAttribute("java", "javac").Skip;
        if (WireMockJar.Path is null)
            Skip = "Not installed: WireMock's jar (npm ci in tests/OmsSimulator.Host.Tests/Journal/WireMock).";
    }
}
