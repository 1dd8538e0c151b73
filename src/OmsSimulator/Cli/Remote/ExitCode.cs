namespace OmsSimulator.Cli.Remote;

/// <summary>What a command that speaks to a running simulator tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>It is done.</summary>
    public const int Done = 0;

    /// <summary>The simulator refused, or there is no such thing, or something differs.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong, or a file that it names.</summary>
    public const int Usage = 2;

    /// <summary>The simulator cannot be reached.</summary>
    public const int Unreachable = 3;
}
