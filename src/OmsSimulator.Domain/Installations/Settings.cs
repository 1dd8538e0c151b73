namespace OmsSimulator.Domain;

/// <summary>What an installation chooses (installation.md).</summary>
public sealed record Settings
{
    /// <summary>Which packages count against quota.</summary>
    public QuotaRule QuotaRule { get; init; } = QuotaRule.Hold;

    /// <summary>The status of a refusal because of the package's state: 406 or 400.</summary>
    public int WrongStateStatus { get; init; } = 406;

    /// <summary>
    /// Whether <c>package.status.transitioned</c> is sent with every change or only with those that have no type of their own.
    /// </summary>
    public string TransitionedEvent { get; init; } = "unspecific";

    /// <summary>What Repack answers where planning finds no location.</summary>
    public RepackWithoutLocation RepackWithoutLocation { get; init; } = RepackWithoutLocation.Refuse;

    /// <summary>After which time an Out of Stock package is planned again.</summary>
    public TimeSpan ReplanEvery { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a token is valid; none: for ever.</summary>
    public TimeSpan? TokenLifetime { get; init; }

    /// <summary>How many requests are answered per time; none: all.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>The largest body of a command, in bytes.</summary>
    public int BodyLimit { get; init; } = 1_048_576;
}

/// <summary>What Repack answers where planning finds no location. Assumed: S003 says "in case of any problems … 406".</summary>
public enum RepackWithoutLocation
{
    /// <summary>406; nothing changes.</summary>
    Refuse,

    /// <summary>200 with the package, which is unchanged; the attempt is recorded in its execution plan.</summary>
    Keep,
}

/// <summary>So many requests per time.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Per">In which time.</param>
public sealed record RateLimit(int Requests, TimeSpan Per);
