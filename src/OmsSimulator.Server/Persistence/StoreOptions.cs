using System.Globalization;

namespace OmsSimulator.Persistence;

/// <summary>How a store keeps.</summary>
internal sealed record StoreOptions
{
    /// <summary>Whether a commit is on the disk before it is acknowledged: also after a power cut it is there.</summary>
    public bool IsSynced { get; init; } = true;

    /// <summary>Whether it is made where there is none.</summary>
    public bool MayBeMade { get; init; } = true;

    /// <summary>Whether other replicas use it at the same time: a table <c>cluster_replicas</c> says which.</summary>
    public bool IsShared { get; init; }

    /// <summary>The real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told when the store cannot be used, and of what goes wrong where nobody can be answered.</summary>
    public Action<Exception> Report { get; init; } = static _ => { };

    /// <summary>Told what whoever started the simulator should know.</summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>The steps from one version of the schema to the next, the first from none.</summary>
    public IReadOnlyList<Func<SqlTypes, string>> Migrations { get; init; } = SqlSchema.Steps;

    /// <summary>Who uses it: this process, since it started.</summary>
    public string Owner { get; init; } = NewOwner();

    /// <summary>This process, since it asked.</summary>
    public static string NewOwner() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.MachineName} {Environment.ProcessId} {TimeProvider.System.GetUtcNow().UtcTicks}"
        );
}
