using System.ComponentModel;
using System.Diagnostics;

namespace OmsSimulator.Host.Tests;

/// <summary>A test that needs Node; where there is none it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Runs("node") || !Runs("npm"))
            Skip = "Node is not installed: the clients from npm were not asked.";
    }

    private static bool Runs(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
