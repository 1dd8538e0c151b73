namespace OmsSimulator.Cluster.Tests;

/// <summary>What a client did with a package, from when it asked to when it was answered.</summary>
/// <param name="Kind">What it asked for.</param>
/// <param name="Outcome">What it was told.</param>
/// <param name="Asked">When it asked.</param>
/// <param name="Answered">When it was answered; of no matter where it was not.</param>
internal sealed record Operation(OperationKind Kind, Outcome Outcome, long Asked, long Answered);

/// <summary>What can be done with a package.</summary>
internal enum OperationKind
{
    Block,
    Unblock,
    Read,
}

/// <summary>What a client was told.</summary>
internal enum Outcome
{
    /// <summary>The command was done.</summary>
    Done,

    /// <summary>The command was refused: the package was not in its state.</summary>
    Refused,

    /// <summary>The package was read: it is blocked.</summary>
    Blocked,

    /// <summary>The package was read: it waits.</summary>
    Waiting,

    /// <summary>Nothing: the command may have been done, or be done later.</summary>
    Unknown,
}
