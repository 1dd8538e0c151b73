using System.Diagnostics.CodeAnalysis;
using OmsSimulator.Domain;
using OmsSimulator.Partners;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <content>The sandbox as an image of one moment, and back.</content>
public sealed partial class Sandbox
{
    /// <summary>Everything as it is now.</summary>
    internal SandboxImage Capture()
    {
        lock (gate)
        {
            var now = clock.Now;
            return new()
            {
                Oms = oms.Copy(),
                RandomSeed = RandomSeed,
                Clock = clock.Setting,
                Replanning = [.. Agenda.All.Where(entry => entry.Work is ReplanPackage work && replanning.GetValueOrDefault(work.PackageId) == work.Entered)
                    .Select(entry => (entry.Due - now, (ReplanPackage)entry.Work))],
                Faults = Faults.Read(static all => all.Select(fault => fault.Definition).ToArray()),
                Partners = [.. Partners.All.Select(port => port.Settings)],
                Webhooks = Webhooks.Sequence,
                WebhookMode = Webhooks.Mode,
                Journal = Journal.Capture(),
            };
        }
    }

    /// <summary>Becomes what an image shows; what was under way is given up.</summary>
    internal void Become(SandboxImage image)
    {
        var copy = image.Oms.Copy();
        (SandboxPartners Partners, Webhooks.Webhooks Webhooks) before;
        lock (gate)
        {
            before = (Partners, Webhooks);
            ClockWork.Dispose();
            Begin(image, copy);
        }

        before.Partners.Dispose();
        before.Webhooks.Dispose();
        Report.Clear();
        Window.Clear();
    }

    [MemberNotNull(nameof(writer), nameof(oms), nameof(clock), nameof(Agenda), nameof(ClockWork), nameof(Partners), nameof(Webhooks), nameof(WebhookSink))]
    private void Begin(SandboxImage image, OmsState state)
    {
        (writer, oms, RandomSeed) = (new OmsStateWriter(state, options.MaxFacts), state, image.RandomSeed);
        (clock, Agenda, ClockWork) = (new SandboxClock(time, image.Clock), new Agenda(), new ClockWork(this, time));
        Partners = new SandboxPartners(this, clock, time);
        for (var index = 0; index < image.Partners.Count; index++)
            Partners.All[index].Settings = image.Partners[index];
        (Webhooks, WebhookSink) = (new(this, sender) { Sequence = image.Webhooks, Mode = image.WebhookMode }, new Sink());
        Webhooks.Subscribe(oms);
        Faults.Clear(idsToo: true);
        foreach (var fault in image.Faults)
            Faults.Add(fault);
        Journal.Become(image.Journal);
        replanning.Clear();
        foreach (var (wait, work) in image.Replanning)
        {
            replanning[work.PackageId] = work.Entered;
            Agenda.Add(After(clock.Now, wait), work);
        }

        ClockWork.Arm(clock, Agenda);
    }
}
