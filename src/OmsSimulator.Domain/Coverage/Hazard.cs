namespace OmsSimulator.Domain;

/// <summary>What breaks integrations in production, and what a client may make of it.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Outcomes">What a client may do after it was met; empty: nothing is asked of it.</param>
public sealed record Hazard(string Name, params IReadOnlyList<string> Outcomes)
{
    /// <summary>An accepted command's answer was lost.</summary>
    public static readonly Hazard LostAnswer = new("lost_answer", "repeated", "checked", "unnoticed");

    /// <summary>A command failed by a fault before its effect.</summary>
    public static readonly Hazard FailedCall = new("failed_call", "repeated", "given_up");

    /// <summary>A command met another on the same record before that one's answer was written, and was refused for it.</summary>
    public static readonly Hazard Raced = new("raced", "read_after", "repeated", "nothing");

    /// <summary>A 429 was answered.</summary>
    public static readonly Hazard Throttled = new("throttled", "waited", "hurried");

    /// <summary>A 401 after a token's end.</summary>
    public static readonly Hazard TokenExpired = new("token_expired", "logged_in", "given_up");

    /// <summary>The same event about a record came twice.</summary>
    public static readonly Hazard WebhookDuplicated = new("webhook_duplicated");

    /// <summary>An event about a record came after a later one.</summary>
    public static readonly Hazard WebhookOutOfOrder = new("webhook_out_of_order");

    /// <summary>A delivery was tried again.</summary>
    public static readonly Hazard WebhookRetried = new("webhook_retried");

    /// <summary>A delivery was given up.</summary>
    public static readonly Hazard WebhookGivenUp = new("webhook_given_up");

    /// <summary>Rows were added or changed between two pages of a list.</summary>
    public static readonly Hazard PagedWhileChanging = new("paged_while_changing");

    /// <summary>Planning passed a location whose quota was used up, for a package that was read afterwards.</summary>
    public static readonly Hazard QuotaExhausted = new("quota_exhausted");

    /// <summary>Planning split an order, for a package that was read afterwards.</summary>
    public static readonly Hazard Split = new("split");

    /// <summary>Planning wanted a transfer, for a package that was read afterwards.</summary>
    public static readonly Hazard Transferred = new("transferred");

    /// <summary>No location could supply a package that was read afterwards.</summary>
    public static readonly Hazard OutOfStock = new("out_of_stock");

    /// <summary>The clock planned a package again that was read afterwards.</summary>
    public static readonly Hazard ReplannedByClock = new("replanned_by_clock");

    /// <summary>A partner's failure refused a command.</summary>
    public static readonly Hazard PartnerFailed = new("partner_failed", "repeated", "given_up");

    /// <summary>A not-found command moved items into a new package.</summary>
    public static readonly Hazard MovedByNotFound = new("moved_by_not_found", "new_package_read", "only_old_read", "nothing");

    /// <summary>Omnitron cancelled an order whose package had got a command.</summary>
    public static readonly Hazard OrderCancelled = new("order_cancelled");

    /// <summary>A record in a state of the customer's own was read.</summary>
    public static readonly Hazard UnknownState = new("unknown_state");

    /// <summary>The place of an outcome among those of this hazard; none: it is none of them.</summary>
    public int? OutcomeOf(string name)
    {
        for (var place = 0; place < Outcomes.Count; place++)
        {
            if (Outcomes[place] == name)
                return place;
        }

        return null;
    }

    /// <summary>Every hazard, in the contract's order.</summary>
    public static IReadOnlyList<Hazard> All { get; } =
    [
        LostAnswer,
        FailedCall,
        Raced,
        Throttled,
        TokenExpired,
        WebhookDuplicated,
        WebhookOutOfOrder,
        WebhookRetried,
        WebhookGivenUp,
        PagedWhileChanging,
        QuotaExhausted,
        Split,
        Transferred,
        OutOfStock,
        ReplannedByClock,
        PartnerFailed,
        MovedByNotFound,
        OrderCancelled,
        UnknownState,
    ];
}
