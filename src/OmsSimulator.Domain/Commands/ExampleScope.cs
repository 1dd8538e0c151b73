using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// What the example of a parameter is made for: it is good for this package or transfer, through this transition, in this world.
/// </summary>
/// <param name="Oms">The world.</param>
/// <param name="Target">What the command is to be sent to.</param>
/// <param name="Transition">What it is to run through.</param>
public readonly record struct ExampleScope(OmsState Oms, CommandTarget Target, Transition Transition)
{
    /// <summary>The package; of a transfer command the one that waits for the transfer.</summary>
    public Package Package => Target.Package;

    /// <summary>The package's items, in the order of their ids.</summary>
    public IEnumerable<PackageItem> Items
    {
        get
        {
            var items = Oms.PackageItems;
            return Package.ItemIds.Select(id => items[id]);
        }
    }

    /// <summary>The state that the transition leads a package to.</summary>
    public PackageState Destination => Transition.Destination.Package;

    /// <summary>A list of ids, as JSON.</summary>
    public static JsonArray Ids(IEnumerable<int> ids) => [.. ids.Select(id => (JsonNode)id)];
}
