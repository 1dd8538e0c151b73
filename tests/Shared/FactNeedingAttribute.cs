namespace OmsSimulator.Tests;

/// <summary>A test that needs programs of the machine; where one is missing it is skipped and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingAttribute : FactAttribute
{
    public FactNeedingAttribute(params string[] programs)
    {
        var missing = programs.Where(program => !IsInstalled(program)).ToArray();
        if (missing.Length > 0)
            Skip = $"Not installed: {string.Join(", ", missing)}.";
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
