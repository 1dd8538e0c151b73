using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>A record that a setup brought into a state, in the world that the setup made.</summary>
/// <param name="World">The world.</param>
/// <param name="Subject">What the record is.</param>
/// <param name="Id">Its id.</param>
internal sealed record Stage(Rehearsal World, CommandSubject Subject, int Id)
{
    /// <summary>The record.</summary>
    public CommandTarget Target => World.Target(Subject, Id);

    /// <summary>The shipment of the package, or of the transfer.</summary>
    public Shipment? Shipment =>
        (Subject == CommandSubject.Transfer ? Target.Transfer!.ShipmentId : Target.Package.ShipmentId) is { } id
            ? World.Oms.Shipments[id]
            : null;

    /// <summary>For the examples of a transition's parameters.</summary>
    public ExampleScope Scope(Transition transition) => new(World.Oms, Target, transition);

    /// <summary>
    /// The command with parameters that it accepts, as its page prints it; none: this world has nothing that one of them could name.
    /// </summary>
    /// <param name="transition">What it runs through.</param>
    /// <param name="also">Which optional parameters are sent, by their keys in the catalogue.</param>
    public ScenarioCommand? Command(Transition transition, Func<Field, bool>? also = null) =>
        CommandExample.Parameters(Scope(transition), also) is { } parameters ? Command(transition, parameters) : null;

    /// <summary>The command with these parameters.</summary>
    public ScenarioCommand Command(Transition transition, JsonObject parameters) =>
        new(Subject, Id, CommandExample.Body(Scope(transition), parameters)) { Transition = transition, Parameters = parameters };

    /// <summary>It as it is, then with just the stock that the package needs, elsewhere or where it was first: for planning to find.</summary>
    public IEnumerable<Stage> Stocked()
    {
        yield return this;
        foreach (var location in (string[])[ScenarioWorlds.Elsewhere, ScenarioWorlds.Here])
        {
            var stocked = World.With(new ScenarioStep.Added(ScenarioWorlds.StockAt(location)));
            if (stocked is not null)
                yield return new Stage(stocked, Subject, Id);
        }
    }

    /// <summary>The record after a command; none: it is refused.</summary>
    public Stage? After(ScenarioCommand command) => World.With(command) is { } after ? this with { World = after } : null;
}
