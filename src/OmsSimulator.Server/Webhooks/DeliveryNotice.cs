namespace OmsSimulator.Webhooks;

/// <summary>What became of one attempt to deliver, for who follows deliveries from outside.</summary>
/// <param name="Type">The type of the event.</param>
/// <param name="TargetUrl">Where it went.</param>
/// <param name="ContentType">The kind of record that the event is about.</param>
/// <param name="ObjectId">The record.</param>
/// <param name="Sequence">Its place among the events of the sandbox.</param>
internal readonly record struct DeliveryNotice(string Type, string TargetUrl, int ContentType, int ObjectId, long Sequence)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether it had taken it before.</summary>
    public bool WasTaken { get; init; }

    /// <summary>Whether an attempt before had failed.</summary>
    public bool IsRetry { get; init; }

    /// <summary>Whether nothing more is tried.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>The delivery.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The attempt; none: it could not even be made.</summary>
    public Attempt? Made { get; init; }

    /// <summary>Whether it is a sample, which goes to whom it was sent, who need not have subscribed.</summary>
    public bool IsSample => Made is { Hook.Id: 0 };
}
