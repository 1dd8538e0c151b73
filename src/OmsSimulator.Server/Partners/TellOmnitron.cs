using System.Text.Json;

namespace OmsSimulator.Partners;

/// <summary>Omnitron is told what it was not told yet.</summary>
/// <param name="Tellings">What it is to be told.</param>
/// <param name="Time">The sandbox's time.</param>
internal sealed record TellOmnitron(OmnitronTellings Tellings, SandboxTime Time) : Work
{
    /// <inheritdoc/>
    public override object? Lane => Tellings;

    /// <inheritdoc/>
    public override async ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
    {
        var (heard, failure) = await Tellings.Deliver(cancellationToken);
        Tellings.Replan(failure is not null);
        return heard == 0 && failure is null ? null : new OmnitronWasTold(Time.Clock.Now, heard, Tellings.Left, failure);
    }
}

/// <summary>What became of telling Omnitron.</summary>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Heard">How many messages it heard.</param>
/// <param name="Left">How many are left.</param>
/// <param name="Failure">Why the next was not heard.</param>
internal sealed record OmnitronWasTold(DateTime At, int Heard, int Left, string? Failure) : WorkDone(At, "omnitron")
{
    /// <inheritdoc/>
    public override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteNumber("heard", Heard);
        writer.WriteNumber("left", Left);
        writer.WriteString("failure", Failure);
    }
}
