using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// A sandbox at one moment: what a fork starts from and a snapshot holds. Webhooks that were on their way, and what Omnitron was still to be told, belong to
/// the sandbox they began in and are not part of it; subscriptions are.
/// </summary>
internal sealed record SandboxImage
{
    /// <summary>The state. An image keeps it as it is: a sandbox that is made of it works on a copy.</summary>
    public required OmsState Oms { get; init; }

    /// <summary>What its randomness, uuids and tokens are made of.</summary>
    public required int RandomSeed { get; init; }

    /// <summary>The clock.</summary>
    public ClockSetting Clock { get; init; } = ClockSetting.Real;

    /// <summary>The packages that wait to be planned again, and how long still.</summary>
    public IReadOnlyList<(TimeSpan Wait, ReplanPackage Work)> Replanning { get; init; } = [];

    /// <summary>The faults.</summary>
    public IReadOnlyList<FaultDefinition> Faults { get; init; } = [];

    /// <summary>Where the partners are, and what their stand-ins answer, in the order of <see cref="Partner"/>; empty: the plain stand-ins.</summary>
    public IReadOnlyList<PartnerSettings> Partners { get; init; } = [];

    /// <summary>How many webhooks there were: uuids are made of it.</summary>
    public long Webhooks { get; init; }

    /// <summary>What the laboratory does to webhooks.</summary>
    public WebhookMode WebhookMode { get; init; } = WebhookMode.Plain;

    /// <summary>The journal.</summary>
    public JournalImage Journal { get; init; } = JournalImage.Empty;

    /// <summary>A seed that has grown. Assumed: what it put in Out of Stock waits from the moment the sandbox begins.</summary>
    public static SandboxImage Of(Seed seed)
    {
        var oms = seed.Grow();
        var every = oms.Installation.Settings.ReplanEvery;
        return new()
        {
            Oms = oms,
            RandomSeed = seed.RandomSeed,
            Replanning = [.. oms.IdsIn(PackageState.OutOfStock, descending: false).Select(id => (every, new ReplanPackage(id, oms.Facts.Total)))],
        };
    }
}
