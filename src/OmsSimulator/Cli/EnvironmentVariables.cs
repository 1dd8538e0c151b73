using OmsSimulator.Domain;

namespace OmsSimulator.Cli;

/// <summary>The environment's way to set an option: <c>--log-level</c> is <c>OMS_SIMULATOR_LOG_LEVEL</c>.</summary>
internal static class EnvironmentVariables
{
    private const string Prefix = "OMS_SIMULATOR_";

    // Those of commands that ask a running simulator.
    private static readonly string[] OfRemoteCommands = ["URL", "ADMIN_KEY", "USERNAME", "PASSWORD", "TOKEN"];

    /// <summary>The variable of an option.</summary>
    public static string Of(string option) => $"{Prefix}{option.TrimStart('-').ToUpperInvariant().Replace('-', '_')}";

    /// <summary>What the variable of an option says; an empty one says nothing.</summary>
    public static string? Read(string option) => Environment.GetEnvironmentVariable(Of(option)) is { Length: > 0 } said ? said : null;

    /// <summary>A sentence for every variable that is named like one of ours, and means nothing.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> options)
    {
        var known = options.Select(Of).Concat(OfRemoteCommands.Select(name => Prefix + name)).ToArray();
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !known.Contains(name))
                yield return $"{name}: no setting has this variable, it is ignored{Spelling.DidYouMean(name, known)}";
        }
    }
}
