using System.ComponentModel;
using System.Diagnostics;

namespace OmsSimulator.Schemas.Tests;

/// <summary>A test that needs Node and ajv; where they are missing it is skipped and says why.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Node.Missing.Value;
}

/// <summary>Node with ajv beside it, installed by npm from the lock file once per build.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ajv");

    /// <summary>Why there is no ajv; null: there is.</summary>
    public static readonly Lazy<string?> Missing = new(Install);

    public static string Run(params string[] arguments)
    {
        var (code, text) = Start("node", ["check.js", .. arguments]);
        code.Should().Be(0, text);
        return text;
    }

    private static string? Install()
    {
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats")))
                return Start("node", ["--version"]).Code == 0 ? null : "Node does not run.";
            var (code, text) = Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            return code == 0 ? null : $"npm could not install ajv: {text}";
        }
        catch (Win32Exception)
        {
            return "Node and npm are not installed.";
        }
    }

    private static (int Code, string Text) Start(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? text : text + errors.Result);
    }
}
