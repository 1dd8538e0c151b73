namespace OmsSimulator.Cluster;

/// <summary>
/// How long a replica may answer for its sandboxes since it last said that it is there. Nobody takes them from it before that and a margin
/// have passed, so what it shows is never the past; whoever was paused finds that it may no more.
/// </summary>
/// <param name="time">The real time.</param>
internal sealed class ReplicaLease(TimeProvider time)
{
    /// <summary>How often a replica says so.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>How long it may answer since.</summary>
    public static readonly TimeSpan Served = TimeSpan.FromSeconds(4);

    /// <summary>After which silence the others take its sandboxes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(6);

    // After the database was away everybody has this long to say so again.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private long heard = long.MinValue;
    private long since;

    /// <summary>For how long the database has not been heard; none: never yet, or it is no use any more.</summary>
    public TimeSpan? Silence => Volatile.Read(ref heard) is > long.MinValue and var at ? time.GetElapsedTime(at) : null;

    /// <summary>Whether it holds.</summary>
    public bool Holds => Silence < Served;

    /// <summary>Whether this replica has heard from the database long enough without a gap to say that another one is silent.</summary>
    public bool MayJudge => Holds && time.GetElapsedTime(Volatile.Read(ref since)) > Grace;

    /// <summary>When it asks the database, which is before that hears it.</summary>
    public long Asks() => time.GetTimestamp();

    /// <summary>The database has heard what was asked then.</summary>
    public void Heard(long asked)
    {
        if (!Holds)
            Volatile.Write(ref since, time.GetTimestamp());
        Volatile.Write(ref heard, asked);
    }

    /// <summary>It holds no more.</summary>
    public void End() => Volatile.Write(ref heard, long.MinValue);
}
