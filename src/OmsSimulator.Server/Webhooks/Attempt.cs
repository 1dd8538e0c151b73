using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>One attempt to deliver.</summary>
/// <param name="Number">Counts up from 1 in its delivery.</param>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Hook">The subscription as it was then: request and signature follow from it.</param>
/// <param name="Kind">Why it was made.</param>
/// <param name="Answer">What came back.</param>
internal sealed record Attempt(int Number, DateTime At, Hook Hook, AttemptKind Kind, WebhookAnswer Answer)
{
    /// <summary>Whether the receiver took it: 200 to 299.</summary>
    public bool Delivered => Answer.Status is >= 200 and <= 299;
}

/// <summary>Why an attempt is made.</summary>
internal enum AttemptKind
{
    /// <summary>The event happened.</summary>
    First,

    /// <summary>The one before failed, and its countdown is over.</summary>
    Retry,

    /// <summary>All retries failed, and the hourly scan found it.</summary>
    Scan,

    /// <summary>Somebody asked for it.</summary>
    Replay,

    /// <summary>The laboratory sends everything more than once.</summary>
    Duplicate,
}

/// <summary>What a receiver answered.</summary>
/// <param name="Status">The status; 500 for a network failure.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Content">The beginning of the body.</param>
/// <param name="Failure">What went wrong on the network; none: it was an answer.</param>
internal sealed record WebhookAnswer(int Status, IReadOnlyList<HookHeader> Headers, string Content, string? Failure = null)
{
    /// <summary>About how many bytes it takes.</summary>
    public long Bytes { get; } =
        Plain
        + (sizeof(char) * (long)Content.Length)
        + Headers.Sum(static header => Plain + (sizeof(char) * ((long)header.Name.Length + header.Value.Length)));

    private const int Plain = 100;

    /// <summary>A network failure counts as 500. Derived: dj-whisperer.</summary>
    public static WebhookAnswer Failed(string why) => new(500, [], "", why);
}
