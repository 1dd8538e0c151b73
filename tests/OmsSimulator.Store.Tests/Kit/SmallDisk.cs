using System.Diagnostics;

namespace OmsSimulator.Store.Tests;

/// <summary>A disk of two megabytes (a tmpfs), where the machine lets one be made.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Makes one; none: that is not allowed here, and said.</summary>
    public static SmallDisk? Mount(string path)
    {
        Directory.CreateDirectory(path);
        if (Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", path))
            return new SmallDisk(path);
        Console.WriteLine("No disk of two megabytes can be made here (mount -t tmpfs): what a full disk does is not tried.");
        return null;
    }

    public void Dispose() => Run("umount", Path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
