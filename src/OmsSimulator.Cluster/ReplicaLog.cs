namespace OmsSimulator.Cluster;

/// <summary>What a replica writes to the log about its cluster.</summary>
/// <param name="log">Where to.</param>
internal sealed partial class ReplicaLog(ILogger log)
{
    /// <summary>A request that was handed on has no answer.</summary>
    [LoggerMessage(1, LogLevel.Warning, "{Method} for sandbox {Sandbox} was handed on to {Replica}, and not answered: {Problem}")]
    public partial void NotAnswered(string method, string sandbox, string replica, string? problem);

    /// <summary>Where a sandbox is could not be found out.</summary>
    [LoggerMessage(4, LogLevel.Warning, "Where sandbox {Sandbox} is could not be found out in time: {Problem}")]
    public partial void NotFound(string sandbox, string problem);

    /// <summary>The database was silent for so long that this replica may not answer.</summary>
    [LoggerMessage(2, LogLevel.Warning, "The database has not answered for {Seconds:0.0} seconds: requests are refused until it does")]
    public partial void Silent(double seconds);

    /// <summary>A replica is there no more.</summary>
    [LoggerMessage(3, LogLevel.Warning, "The replica at {Replica} has gone: its sandboxes are taken up by others")]
    public partial void Gone(string replica);
}
