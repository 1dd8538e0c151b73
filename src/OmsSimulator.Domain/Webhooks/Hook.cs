namespace OmsSimulator.Domain;

/// <summary>A subscription: events of one type are posted to one address. Derived: dj-whisperer.</summary>
public sealed record Hook
{
    /// <summary>The longest <c>event_type</c>.</summary>
    public const int LongestEventType = 124;

    /// <summary>The longest <c>target_url</c>.</summary>
    public const int LongestTargetUrl = 255;

    /// <summary>The longest <c>secret_key</c>.</summary>
    public const int LongestSecretKey = 124;

    /// <summary>How many bytes all of a sandbox may take together.</summary>
    public const long MostBytes = 32 * 1024 * 1024;

    private const int Plain = 400;
    private const int PlainHeader = 100;

    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>The type of event; one that no event has never fires.</summary>
    public required string EventType { get; init; }

    /// <summary>Where its events are posted, an absolute address.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>What bodies are signed with; none or empty: they are not signed.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether new events are sent; a deleted subscription is not active.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>How long the retries wait.</summary>
    public RetryCountdown Countdown { get; init; } = RetryCountdown.Default;

    /// <summary>Headers that are sent too, and override.</summary>
    public IReadOnlyList<HookHeader> AdditionalHeaders { get; init; } = [];

    /// <summary><c>config</c> as it was sent, a JSON object.</summary>
    public string Config { get; init; } = "{}";

    /// <summary>What the receiver asks for before it takes anything; part of <c>config</c>.</summary>
    public BasicCredentials? Auth { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes() =>
        Plain
        + (sizeof(char) * ((long)EventType.Length + TargetUrl.Length + (SecretKey?.Length ?? 0) + Config.Length))
        + AdditionalHeaders.Sum(static header => PlainHeader + (sizeof(char) * ((long)header.Name.Length + header.Value.Length)));
}

/// <summary>A header that a subscription adds to its requests.</summary>
/// <param name="Name">The header.</param>
/// <param name="Value">Its value.</param>
public sealed record HookHeader(string Name, string Value);

/// <summary>A name and a password for the receiver.</summary>
/// <param name="Username">The name.</param>
/// <param name="Password">The password.</param>
public sealed record BasicCredentials(string Username, string Password);
