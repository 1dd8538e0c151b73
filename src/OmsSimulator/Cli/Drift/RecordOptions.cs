namespace OmsSimulator.Cli.Drift;

/// <summary>What a proxy that records is told.</summary>
/// <param name="Target">The real OMS.</param>
/// <param name="Urls">Where the proxy listens.</param>
internal sealed record RecordOptions(Uri Target, string Urls)
{
    /// <summary>Who gets the webhooks that arrive here; none: nobody.</summary>
    public Uri? Webhooks { get; init; }

    /// <summary>Whether only reads and the login pass.</summary>
    public bool ReadOnly { get; init; }
}
