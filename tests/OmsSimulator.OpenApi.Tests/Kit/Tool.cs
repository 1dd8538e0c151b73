using System.Diagnostics;
using OmsSimulator.Generate;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>Tools of others: those that npm brings into <c>Tools/</c>, and Kiota, which <c>dotnet tool restore</c> brings.</summary>
internal static class Tool
{
    /// <summary>Where npm puts its tools, in the source: <c>.ci/run</c> does it.</summary>
    public static string Folder { get; } = Path.Combine(GeneratedFiles.Repository(), "tests", "OmsSimulator.OpenApi.Tests", "Tools");

    /// <summary>Runs a tool of npm's, and gives its exit code and what it said.</summary>
    public static Task<(int Code, string Said)> Npm(string folder, string module, params string[] arguments) =>
        Run(folder, "node", [Path.Combine(Folder, "node_modules", module), .. arguments]);

    /// <summary>Runs a program, and gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        start.Environment["KIOTA_TUTORIAL_ENABLED"] = "false";
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}

/// <summary>A test that needs the tools of npm; without them it is skipped, and says how they come.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingNpmToolsAttribute : FactAttribute
{
    public FactNeedingNpmToolsAttribute()
    {
        Skip = new FactNeedingAttribute("node").Skip;
        if (Skip is null && !Directory.Exists(Path.Combine(Tool.Folder, "node_modules")))
            Skip = "npm ci --prefix tests/OmsSimulator.OpenApi.Tests/Tools brings the tools.";
    }
}

/// <summary>A test that needs Kiota; without it it is skipped, and says how it comes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingKiotaAttribute : FactAttribute
{
    public FactNeedingKiotaAttribute()
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!Directory.Exists(Path.Combine(packages, "microsoft.openapi.kiota")))
            Skip = "dotnet tool restore brings Kiota.";
    }
}
