namespace OmsSimulator.Kernel;

/// <summary>
/// Commands on one package, one after the other while one of them waits for a partner; commands on other packages know nothing of it.
/// </summary>
internal sealed class PackageTurns
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, PackageTurn> last = [];

    /// <summary>Whether a command on a package has to wait for another one.</summary>
    public bool IsTaken(int package)
    {
        lock (gate)
            return last.Count > 0 && last.ContainsKey(package);
    }

    /// <summary>Takes the next turn.</summary>
    public PackageTurn Take(int package)
    {
        lock (gate)
            return last[package] = new PackageTurn(package, last.GetValueOrDefault(package)?.Ended ?? Task.CompletedTask);
    }

    /// <summary>Ends a turn.</summary>
    public void End(PackageTurn turn)
    {
        lock (gate)
        {
            if (ReferenceEquals(last.GetValueOrDefault(turn.Package), turn))
                last.Remove(turn.Package);
        }
        turn.End();
    }
}

/// <summary>One command's time with a package.</summary>
/// <param name="package">The package.</param>
/// <param name="before">The end of the turn before.</param>
internal sealed class PackageTurn(int package, Task before)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The package.</summary>
    public int Package => package;

    /// <summary>Completes when it ends.</summary>
    internal Task Ended => ended.Task;

    /// <summary>Waits until it begins; never goes on where it was called, which is inside a lock.</summary>
    /// <param name="cancellationToken">The sandbox ends.</param>
    internal async Task Begins(CancellationToken cancellationToken)
    {
        await Task.Yield();
        await before.WaitAsync(cancellationToken);
    }

    /// <summary>Ends it.</summary>
    internal void End() => ended.SetResult();
}
