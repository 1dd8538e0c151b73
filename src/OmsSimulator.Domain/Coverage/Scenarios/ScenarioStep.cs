using System.Globalization;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Something that a scenario makes before it sends what it is about: a call of a sandbox that has nothing yet, and that has to be accepted.
/// </summary>
public abstract record ScenarioStep
{
    private ScenarioStep() { }

    /// <summary>The method.</summary>
    public abstract string Method { get; }

    /// <summary>The path below the sandbox.</summary>
    public abstract string Path { get; }

    /// <summary>The body; none: the call has none. It is not to be changed.</summary>
    public abstract JsonObject? Body { get; }

    /// <summary>Something is added to the world.</summary>
    /// <param name="Document">The world document.</param>
    public sealed record Added(JsonObject Document) : ScenarioStep
    {
        /// <inheritdoc/>
        public override string Method => "POST";

        /// <inheritdoc/>
        public override string Path => "/__admin/world";

        /// <inheritdoc/>
        public override JsonObject? Body => Document;
    }

    /// <summary>A package with two pieces of <c>MUG</c> and one of <c>CUP</c> at <c>WH01</c> is put straight into a state.</summary>
    /// <param name="State">The state's name, or its key where the name is not that of this state alone.</param>
    /// <param name="BlockedIn">The state that it was blocked in.</param>
    /// <param name="CancelledIn">The state that it was cancelled in.</param>
    /// <param name="Order">The order that it is of; none: one of its own.</param>
    public sealed record Put(string State, string? BlockedIn = null, string? CancelledIn = null, string? Order = null) : ScenarioStep
    {
        /// <summary>The number that the package gets: it is the first one of its order, and the order the first one of the sandbox.</summary>
        public string Number => $"{Order ?? "5000000001"}P1";

        /// <inheritdoc/>
        public override string Method => "POST";

        /// <inheritdoc/>
        public override string Path => "/__admin/world";

        /// <inheritdoc/>
        public override JsonObject? Body
        {
            get
            {
                var package = new JsonObject
                {
                    ["stock_location"] = ScenarioWorlds.Here,
                    ["state"] = State,
                    ["items"] = ScenarioWorlds.Pieces((ScenarioWorlds.Mug, 2), (ScenarioWorlds.Cup, 1)),
                };
                if (Order is not null)
                    package["order"] = Order;
                if (BlockedIn is not null)
                    package["blocked_in"] = BlockedIn;
                if (CancelledIn is not null)
                    package["cancelled_in"] = CancelledIn;
                return new JsonObject { ["packages"] = new JsonArray(package) };
            }
        }
    }

    /// <summary>A partner's stand-in answers so from now on.</summary>
    /// <param name="Partner">Which.</param>
    /// <param name="Answers">What it answers.</param>
    public sealed record Answering(Partner Partner, JsonObject Answers) : ScenarioStep
    {
        /// <summary>The partner's name on the control surface.</summary>
        public string Name => Partner.ToString().ToLowerInvariant();

        /// <inheritdoc/>
        public override string Method => "PUT";

        /// <inheritdoc/>
        public override string Path => $"/__admin/partners/{Name}";

        /// <inheritdoc/>
        public override JsonObject? Body => new() { ["answers"] = Answers.DeepClone() };
    }

    /// <summary>A command was sent, and accepted.</summary>
    /// <param name="Command">The command.</param>
    /// <param name="State">The state that the record was in.</param>
    public sealed record Sent(ScenarioCommand Command, State State) : ScenarioStep
    {
        /// <inheritdoc/>
        public override string Method => "POST";

        /// <inheritdoc/>
        public override string Path => Command.Path;

        /// <inheritdoc/>
        public override JsonObject? Body => Command.Body;
    }

    /// <summary>Omnitron cancelled an order.</summary>
    /// <param name="Order">Its number.</param>
    public sealed record Cancelled(string Order) : ScenarioStep
    {
        /// <inheritdoc/>
        public override string Method => "POST";

        /// <inheritdoc/>
        public override string Path => $"/__admin/orders/{Order}/cancel";

        /// <inheritdoc/>
        public override JsonObject? Body => null;
    }
}

/// <summary>A command as a scenario sends it.</summary>
/// <param name="Subject">What it is sent to.</param>
/// <param name="Id">The id of that.</param>
/// <param name="Body">The body. It is not to be changed.</param>
public sealed record ScenarioCommand(CommandSubject Subject, int Id, JsonObject Body)
{
    /// <summary>The one transition that it names; none: it names none, or two.</summary>
    public Transition? Transition { get; init; }

    /// <summary>Its parameters, where <see cref="Body"/> has nothing beside the transition but these.</summary>
    public JsonObject? Parameters { get; init; }

    /// <summary>The path below the sandbox.</summary>
    public string Path =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/oms/{(Subject == CommandSubject.Transfer ? "transfer_orders" : "packages")}/{Id}/command/"
        );
}
