using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Client;

/// <summary>Whether the simulator is well.</summary>
public sealed record SimulatorHealth
{
    /// <summary><c>healthy</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>How long it runs.</summary>
    [JsonPropertyName("uptimeInSeconds")]
    public required long UptimeInSeconds { get; init; }
}

/// <summary>The stock of a product at a location.</summary>
/// <param name="StockLocation">The location's code.</param>
/// <param name="Sku">The product.</param>
/// <param name="OnHand">What lies there.</param>
/// <param name="Reserved">What of it is promised.</param>
/// <param name="Available">The rest; 0 under a discrepancy.</param>
/// <param name="Discrepancy">Whether it was not where it should be.</param>
public sealed record StockRow(string StockLocation, string Sku, long OnHand, long Reserved, long Available, bool Discrepancy);

/// <summary>What was counted of a product at a location.</summary>
/// <param name="StockLocation">The location's code.</param>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many lie there.</param>
public sealed record StockCount(string StockLocation, string Sku, long Quantity);

/// <summary>Everything that happened to a package, oldest first.</summary>
/// <param name="Package">The package's id.</param>
/// <param name="Facts">What happened.</param>
public sealed record PackageTimeline(int Package, IReadOnlyList<RecordedFact> Facts);

/// <summary>Something that happened.</summary>
/// <param name="Sequence">Its place among all facts of the sandbox.</param>
/// <param name="At">When.</param>
/// <param name="User">The user's id, where a token said who.</param>
/// <param name="Fact">What, with its <c>type</c>.</param>
public sealed record RecordedFact(long Sequence, DateTime At, int? User, JsonElement Fact)
{
    /// <summary>What kind of fact it is, such as <c>package_state_changed</c>.</summary>
    [JsonIgnore]
    public string Type => Fact.ValueKind == JsonValueKind.Object && Fact.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";
}

/// <summary>What can be done with a package now.</summary>
public sealed record PackageCommands
{
    /// <summary>The package's id.</summary>
    public required int Package { get; init; }

    /// <summary>The key of its state.</summary>
    public required string State { get; init; }

    /// <summary>The key of the state that a blocked package comes back to.</summary>
    public string? BlockedIn { get; init; }

    /// <summary>Every command of the installation.</summary>
    public required IReadOnlyList<PackageCommandNow> Commands { get; init; }

    /// <summary>The state that a way was asked to.</summary>
    public string? To { get; init; }

    /// <summary>The shortest way there; none where there is none.</summary>
    public IReadOnlyList<PackageTransition>? Way { get; init; }
}

/// <summary>A command, for a package now.</summary>
/// <param name="Command">Its code.</param>
/// <param name="Title">Its name.</param>
/// <param name="Allowed">Whether it can run.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Transitions">What it can run through.</param>
public sealed record PackageCommandNow(
    string Command,
    string Title,
    bool Allowed,
    string? Reason,
    IReadOnlyList<PackageTransition> Transitions
)
{
    /// <summary>Beside <c>transition</c> and <c>slug</c>.</summary>
    public const string TopLevel = "top_level";

    /// <summary>Where its page has its parameters: <c>input_parameters</c> or <see cref="TopLevel"/>.</summary>
    public string ParametersIn
    {
        get => field ?? "input_parameters";
        init;
    }
}

/// <summary>A transition of the installation.</summary>
/// <param name="Transition">Its id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Command">The command's code.</param>
/// <param name="From">The key of the state it leaves.</param>
/// <param name="To">The key of the state it leads to.</param>
/// <param name="Required">The parameters that it cannot do without.</param>
public sealed record PackageTransition(int Transition, string Slug, string Command, string From, string To, IReadOnlyList<string> Required);
