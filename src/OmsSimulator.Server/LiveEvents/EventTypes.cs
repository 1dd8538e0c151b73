namespace OmsSimulator.LiveEvents;

/// <summary>The kinds of events.</summary>
internal static class EventTypes
{
    /// <summary>Something happened in the sandbox, and is kept.</summary>
    public const string Fact = "fact";

    /// <summary>A call was answered.</summary>
    public const string Request = "request";

    /// <summary>An attempt to deliver a webhook was made.</summary>
    public const string Webhook = "webhook";

    /// <summary>Something was exchanged with a partner.</summary>
    public const string Partner = "partner";

    /// <summary>The clock was set or moved.</summary>
    public const string Clock = "clock";

    /// <summary>A sandbox begins or ends.</summary>
    public const string Sandbox = "sandbox";

    /// <summary>What a listener may ask for.</summary>
    public static IReadOnlyList<string> All { get; } = [Fact, Request, Webhook, Partner, Clock, Sandbox];

    /// <summary>What nobody asks for: a listener has missed events.</summary>
    public const string Dropped = "dropped";
}
