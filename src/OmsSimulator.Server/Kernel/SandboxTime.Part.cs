using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <content>What facts about the clock change, and what of it is in a copy of the sandbox.</content>
internal sealed partial class SandboxTime
{
    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state) => Clock.Setting = (state as ClockState)?.Setting ?? ClockSetting.Real;

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is ClockSet set)
                Change(set.Clock, isSet: true, set.Shows);
            else if (batch.Facts[index] is ClockAdvanced advanced)
                Change(advanced.Clock, isSet: false, null);
        }
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => new ClockState(Clock.Setting);

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new ClockState.Reader();

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

    private void Change(ClockSetting setting, bool isSet, DateTime? shows)
    {
        lock (gate)
        {
            var before = Clock.Now;
            Clock.Setting = setting;

            // Of what happened, only the fact knows what the clock showed then.
            if (Clock.IsReplaying)
                Clock.ReplaysAt = shows ?? setting.FrozenAt ?? before;
            if (isSet)
                agenda.Shift(Clock.Now - before);
            Arm();
        }
    }
}
