namespace OmsSimulator.Domain;

/// <summary>What a partner answers to a message.</summary>
public abstract record PartnerAnswer
{
    private PartnerAnswer() { }

    /// <summary>Nothing usable came back.</summary>
    /// <param name="Why"><c>timeout</c>, <c>connection refused</c>, <c>status 500</c>, …</param>
    public sealed record Failed(string Why) : PartnerAnswer;

    /// <summary>An invoice. Assumed: what is left out is the OMS's to make, the package's number and the day.</summary>
    public sealed record Invoiced : PartnerAnswer
    {
        /// <summary>Its number.</summary>
        public string? Number { get; init; }

        /// <summary>Its date.</summary>
        public DateOnly? Date { get; init; }

        /// <summary>Where it can be seen.</summary>
        public string? Url { get; init; }

        /// <summary>What the document is.</summary>
        public string? DocumentType { get; init; }

        /// <summary>The document, base64.</summary>
        public Base64Document? DocumentContent { get; init; }
    }

    /// <summary>A label.</summary>
    /// <param name="AwbNumber">The air waybill number; none: the stand-in's, made of the shipment's id.</param>
    public sealed record Labelled(string? AwbNumber = null) : PartnerAnswer
    {
        /// <summary>A label and the stand-in's number.</summary>
        public static Labelled Plain { get; } = new();
    }

    /// <summary>The statuses that Omnitron has, as numbers, by <c>omnitron_id</c>.</summary>
    /// <param name="ByOmnitronId">The statuses.</param>
    public sealed record Statuses(IReadOnlyDictionary<int, int> ByOmnitronId) : PartnerAnswer;

    /// <summary>It was heard, and there is no more to say.</summary>
    public sealed record Heard : PartnerAnswer
    {
        /// <summary>The one there is.</summary>
        public static Heard Plain { get; } = new();
    }
}
