using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <content>What facts about the clock change, and what of it is in a copy of the sandbox.</content>
internal sealed partial class SandboxTime
{
    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is not ClockState kept)
            return;
        lock (gate)
        {
            Clock.Setting = kept.Setting;
            agenda.GoOn(kept.Scale);
        }
    }

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is ClockSet set)
                Change(set.Clock, set.Shows ?? set.Clock.FrozenAt, batch.At);
            else if (batch.Facts[index] is ClockAdvanced advanced)
                Change(advanced.Clock, advanced.Clock.FrozenAt, null);
        }
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => new ClockState(Clock.Setting);

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new ClockState.Reader();

    /// <inheritdoc/>
    IPartState ISandboxPart.CaptureToKeep()
    {
        lock (gate)
            return new ClockState(Clock.Setting) { Scale = agenda.Scale };
    }

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.KeptStateReader() => new ClockState.Reader(isKept: true);

    /// <inheritdoc/>
    async ValueTask ISandboxPart.End()
    {
        lock (gate)
        {
            hasEnded = true;
            agenda.Clear();
        }

        await alarm.DisposeAsync();
        await turn.WaitAsync(CancellationToken.None);
    }

    // How far what waits is moved follows from the fact alone, so that it is the same when what happened is read again. An older fact does
    // not say what a running clock showed.
    private void Change(ClockSetting setting, DateTime? shows, DateTime? setAt)
    {
        lock (gate)
        {
            Clock.Setting = setting;
            if (Clock.IsReplaying && shows is not null)
                Clock.ReplaysAt = shows;
            if (setAt is { } before)
                agenda.Shift((shows ?? Clock.Now) - before);
            Arm();
        }
    }
}
