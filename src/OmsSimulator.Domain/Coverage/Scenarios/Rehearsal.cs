using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// An OMS without a host, on which a scenario is tried before it is written down: what comes of it there is what it claims. It is never
/// changed; each step makes another one.
/// </summary>
internal sealed record Rehearsal
{
    // Nothing that a scenario claims is a time.
    private static readonly DateTime At = Installation.CreatedDate;

    private Rehearsal(OmsState oms) => Oms = oms;

    /// <summary>The world.</summary>
    public OmsState Oms { get; private init; }

    /// <summary>What was done to make it, in this order.</summary>
    public IReadOnlyList<ScenarioStep> Steps { get; private init; } = [];

    /// <summary>Who answers what commands ask.</summary>
    public RehearsedPartners Partners { get; private init; } = RehearsedPartners.Plain;

    /// <summary>A sandbox that has nothing but an installation.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="text">Its document; empty: the default one.</param>
    public static Rehearsal Of(Installation installation, string text) => new(OmsState.Of(installation, text));

    /// <summary>After something is added to the world; none: the installation does not allow it.</summary>
    public Rehearsal? With(ScenarioStep step)
    {
        using var document = JsonDocument.Parse(step.Body!.ToJsonString());
        var problems = new Problems();
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
        if (!problems.None || WorldCheck.IsConflict(Oms, world, problems) || !problems.None)
            return null;
        var oms = Oms.Copy();
        foreach (var fact in new WorldLoading(oms, world, At).Facts())
            oms.Apply(new RecordedFact(fact, At, null));
        return this with { Oms = oms, Steps = [.. Steps, step] };
    }

    /// <summary>After a partner was told what to answer.</summary>
    public Rehearsal With(ScenarioStep.Answering step, StandInAnswers answers) =>
        this with
        {
            Partners = Partners.But(step.Partner, answers),
            Steps = [.. Steps, step],
        };

    /// <summary>After Omnitron cancelled an order; none: it cannot.</summary>
    public Rehearsal? WithCancelled(string number)
    {
        if (!Oms.TryGetOrder(number, out var order))
            return null;
        var facts = OrderCancellation.Cancel(Oms, order, At, out var refusal);
        return refusal is null ? After(facts) with { Steps = [.. Steps, new ScenarioStep.Cancelled(number)] } : null;
    }

    /// <summary>After a command; none: it is refused.</summary>
    public Rehearsal? With(ScenarioCommand command) =>
        Decide(command) is Decision.Accepted accepted
            ? After(accepted.Facts) with
            {
                Steps = [.. Steps, new ScenarioStep.Sent(command, StateOf(command.Subject, command.Id))],
            }
            : null;

    /// <summary>What becomes of a command.</summary>
    public Decision Decide(ScenarioCommand command)
    {
        using var body = JsonDocument.Parse(command.Body.ToJsonString());
        return CommandDecision.Decide(Oms, Target(command.Subject, command.Id), body.RootElement, At, Partners);
    }

    /// <summary>What a command is sent to.</summary>
    public CommandTarget Target(CommandSubject subject, int id) =>
        subject == CommandSubject.Transfer
            ? new(Oms.Packages[Oms.Transfers[id].PackageId], Oms.Transfers[id])
            : new(Oms.Packages[id], null);

    /// <summary>The state that a record is in.</summary>
    public State StateOf(CommandSubject subject, int id) =>
        Target(subject, id) is { Transfer: { } transfer }
            ? Oms.Installation.StateOf(transfer.State)
            : Oms.Installation.StateOf(Oms.Packages[id].State);

    /// <summary>The same world after these facts.</summary>
    public Rehearsal After(IReadOnlyList<OmsFact> facts)
    {
        var oms = Oms.Copy();
        foreach (var fact in facts)
            oms.Apply(new RecordedFact(fact, At, null));
        return this with { Oms = oms };
    }
}
