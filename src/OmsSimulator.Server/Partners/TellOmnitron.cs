using System.Text.Json;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Partners;

/// <summary>Omnitron is told what it was not told yet.</summary>
/// <param name="Partners">The partners of the sandbox.</param>
internal sealed record TellOmnitron(SandboxPartners Partners) : Work
{
    /// <inheritdoc/>
    public override object? Lane => Partners;

    /// <inheritdoc/>
    public override async ValueTask<WorkDone?> Do(Sandbox sandbox, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, Partners.Stopped);
        var (heard, failure) = (0, (string?)null);
        try
        {
            (heard, failure) = await Partners.Tellings.Deliver(either.Token);
        }
        catch (OperationCanceledException) when (Partners.Stopped.IsCancellationRequested)
        {
            return null;
        }

        Partners.Tellings.Replan(failure is not null);
        var at = sandbox.Clock(static clock => clock.Now);
        return heard == 0 && failure is null ? null : new OmnitronWasTold(at, heard, Partners.Tellings.Left, failure);
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
