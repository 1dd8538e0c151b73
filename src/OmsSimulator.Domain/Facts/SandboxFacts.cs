namespace OmsSimulator.Domain;

/// <summary>Somebody set the sandbox's clock; what waits on it keeps the time that it still has to wait.</summary>
/// <param name="Clock">How it stands now.</param>
/// <param name="Shows">What it shows from then on; none: facts of versions before 0.2 do not say.</param>
public sealed record ClockSet(ClockSetting Clock, DateTime? Shows = null) : OmsFact;

/// <summary>The sandbox's clock was moved forward; what waits on it has so much less to wait.</summary>
/// <param name="Clock">How it stands now.</param>
public sealed record ClockAdvanced(ClockSetting Clock) : OmsFact;

/// <summary>Something will go wrong on demand.</summary>
/// <param name="FaultId">The fault's id, counted up from 1.</param>
/// <param name="Definition">What goes wrong, when and how often.</param>
public sealed record FaultDefined(int FaultId, FaultDefinition Definition) : OmsFact;

/// <summary>A fault was taken away.</summary>
/// <param name="FaultId">Which one.</param>
public sealed record FaultRemoved(int FaultId) : OmsFact;

/// <summary>All faults were taken away.</summary>
public sealed record FaultsRemoved : OmsFact;

/// <summary>A partner is somewhere else, or its stand-in answers otherwise.</summary>
/// <param name="Partner">Which partner.</param>
/// <param name="Settings">Where it is now, and what its stand-in answers.</param>
public sealed record PartnerSet(Partner Partner, PartnerSettings Settings) : OmsFact;

/// <summary>The laboratory does something else to webhooks.</summary>
/// <param name="Mode">What it does now.</param>
public sealed record WebhookModeSet(WebhookMode Mode) : OmsFact;

/// <summary>A sample of an event was sent. It takes a number, as every webhook does.</summary>
/// <param name="EventType">The type of the event.</param>
/// <param name="TargetUrl">Where to.</param>
public sealed record WebhookSampled(string EventType, string TargetUrl) : OmsFact;
